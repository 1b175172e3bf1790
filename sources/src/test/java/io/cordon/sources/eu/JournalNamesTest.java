package io.cordon.sources.eu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JournalNamesTest {
    private static List<String> person(String... texts) {
        return JournalNames.of(List.of(texts), true);
    }

    private static List<String> organisation(String... texts) {
        return JournalNames.of(List.of(texts), false);
    }

    @Test
    void anotherScriptInParenthesesIsANameOfItsOwn() {
        assertThat(person("Ann Petrovna OAK (Анна Петровна ДУБ)"))
                .containsExactly("Ann Petrovna OAK", "Анна Петровна ДУБ");
        assertThat(person("Ann OAK (Russian: Анна ДУБ; Ukrainian: Ганна ДУБ)"))
                .containsExactlyInAnyOrder("Ann OAK", "Анна ДУБ", "Ганна ДУБ");
    }

    @Test
    void twoNamesEachWithItsOtherScriptAreFour() {
        assertThat(person("Ann OAK (Анна ДУБ) Hanna OAK (Ганна ДУБ)"))
                .containsExactly("Ann OAK", "Hanna OAK", "Анна ДУБ", "Ганна ДУБ");
    }

    @Test
    void aliasesAreToldApart() {
        assertThat(person("Ann OAK", "Анна ДУБ / Ганна ДУБ; \"Anna DUB\"", "The Owl", "Ann ELM"))
                .containsExactly("Ann OAK", "Анна ДУБ", "Ганна ДУБ", "Anna DUB", "The Owl", "Ann ELM");
    }

    @Test
    void aVariantStandsForTheWordsBeforeIt() {
        assertThat(person("Ann (a.k.a. Anna, Anne) OAK"))
                .containsExactly("Ann OAK", "Anna OAK", "Anne OAK", "Ann (a.k.a. Anna, Anne) OAK");
        assertThat(person("Ann (Anna) OAK")).contains("Ann OAK", "Anna OAK");
        assertThat(person("Ann Petrovna OAK (born ELM (ELMOVA))"))
                .contains("Ann Petrovna OAK", "Ann Petrovna ELM", "Ann Petrovna ELMOVA");
    }

    @Test
    void aGivenNameAloneIsNeverMadeOfAVariant() {
        assertThat(person("Ann (a.k.a. Anna, Anne) OAK")).doesNotContain("Ann", "Anna", "Anne", "OAK");
    }

    @Test
    void aRemarkInParenthesesIsNoName() {
        assertThat(person("Oak, A., Maulavi (Governor of the Forest)"))
                .containsExactlyInAnyOrder("Oak, A., Maulavi", "Oak, A., Maulavi (Governor of the Forest)");
    }

    @Test
    void anOrganisationsShortFormIsANameOfItsOwn() {
        assertThat(organisation("Oak Forest Research Institute (OFRI)"))
                .contains("Oak Forest Research Institute", "OFRI");
        assertThat(organisation("Oaktec (Oak Technologies State Corporation)"))
                .contains("Oaktec", "Oak Technologies State Corporation");
        assertThat(organisation("Oak Works (Ltd)")).doesNotContain("Ltd");
    }

    @Test
    void aRankIsLeftOutOnceMore() {
        assertThat(person("Major General Ann OAK")).containsExactly("Major General Ann OAK", "Ann OAK");
    }

    @Test
    void twoScriptsWithoutAMarkBetweenThemAreTwoNames() {
        assertThat(person("Ann OAK Анна ДУБ")).contains("Ann OAK", "Анна ДУБ");
        assertThat(person("Omar OAK a.k.a. Samir ELM")).containsExactly("Omar OAK", "Samir ELM");
    }

    @Test
    void otherFactsAfterANameAreCutOff() {
        assertThat(person("", "Ann OAK. Date of birth: 1.2.1960. Nationality: Elm"))
                .containsExactly("Ann OAK");
    }

    @Test
    void parenthesesThatDoNotCloseLoseNoName() {
        assertThat(organisation("Oak Works", "ООО «Дуб» (ООО «Дуб; OOO Dub")).contains("Oak Works", "OOO Dub");
    }

    @Test
    void whatHasNoLetterNamesNobody() {
        assertThat(person("", " - ", "()")).isEmpty();
    }
}
