package io.cordon.core.match;

import io.cordon.core.model.TargetKind;
import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.NameAnalyser;
import java.util.Arrays;

/**
 * Names made for tests: what each token tells is said by the test, so that every sum can be said beforehand. The words are
 * invented (Zorkal, Pemdit, ...), so that no table knows them.
 */
final class Made {
    private Made() {}

    /** A person's name of which every token tells so much, and none is a known word. */
    static PreparedName person(String name, double told) {
        return name(name, TargetKind.PERSON, told, false);
    }

    /** The same of an organisation. */
    static PreparedName organisation(String name, double told) {
        return name(name, TargetKind.ORGANISATION, told, false);
    }

    /** A person's name all of whose tokens are known words. */
    static PreparedName knownPerson(String name, double told) {
        return name(name, TargetKind.PERSON, told, true);
    }

    static PreparedName name(String name, TargetKind kind, double told, boolean known) {
        AnalysedName analysed = NameAnalyser.analyse(name, kind);
        float[] information = new float[analysed.tokens().size()];
        boolean[] isKnown = new boolean[information.length];
        Arrays.fill(information, (float) told);
        Arrays.fill(isKnown, known);
        return PreparedName.of(analysed, information, isKnown);
    }

    /** Two persons' names, aligned. */
    static NameAlignment persons(String subject, String listed, double told) {
        return NameAligner.align(person(subject, told), person(listed, told));
    }

    /** Two organisations' names, aligned. */
    static NameAlignment organisations(String subject, String listed, double told) {
        return NameAligner.align(organisation(subject, told), organisation(listed, told));
    }
}
