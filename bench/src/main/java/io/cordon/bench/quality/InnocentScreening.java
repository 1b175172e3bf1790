package io.cordon.bench.quality;

import io.cordon.core.model.Hit;
import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Screens parties that are not listed, told more and more of them. */
final class InnocentScreening {
    private record Asked(Innocent party, Innocent.Told told) {}

    private record Answer(Asked asked, Optional<InnocentResult.Alert> alert, double top) {}

    private InnocentScreening() {}

    static InnocentResult screen(Engine engine, List<Innocent> parties) {
        List<Answer> answers = new ArrayList<>();
        for (Innocent.Told told : Innocent.Told.values()) {
            List<Asked> asked =
                    parties.stream().map(party -> new Asked(party, told)).toList();
            answers.addAll(engine.each("screening innocents, " + told.description(), asked, one -> ask(engine, one)));
        }
        List<InnocentResult.Alert> alerts = new ArrayList<>();
        answers.forEach(answer -> answer.alert().ifPresent(alerts::add));
        return new InnocentResult(rates(answers), alerts, topScores(answers));
    }

    private static Answer ask(Engine engine, Asked asked) {
        List<Hit> hits = engine.screen(asked.party().subject(asked.told()));
        List<Hit> low = engine.screenLow(asked.party().subject(asked.told()));
        double top = low.isEmpty() ? 0 : low.getFirst().score();
        if (hits.isEmpty()) {
            return new Answer(asked, Optional.empty(), top);
        }
        Hit first = hits.getFirst();
        return new Answer(
                asked,
                Optional.of(new InnocentResult.Alert(
                        asked.party().id(),
                        asked.party().kind().word(),
                        asked.party().name(),
                        asked.told(),
                        first.target().id().toString(),
                        first.matchedName().text(),
                        first.score(),
                        hits.size(),
                        Causes.classOf(first),
                        Causes.of(first.explanation()),
                        first.explanation().sentence())),
                top);
    }

    private static List<InnocentResult.Rate> rates(List<Answer> answers) {
        Map<String, Predicate<Innocent>> groups = new LinkedHashMap<>();
        groups.put("person", party -> party.kind() == TargetKind.PERSON);
        groups.put("organisation", party -> party.kind() == TargetKind.ORGANISATION);
        groups.put(
                "person, birth date known",
                party -> party.kind() == TargetKind.PERSON && party.birthDate().isPresent());
        groups.put(
                "person, birth date not known",
                party -> party.kind() == TargetKind.PERSON && party.birthDate().isEmpty());
        groups.put("other", party -> party.kind() != TargetKind.PERSON && party.kind() != TargetKind.ORGANISATION);
        List<InnocentResult.Rate> rates = new ArrayList<>();
        groups.forEach((group, belongs) -> {
            for (Innocent.Told told : Innocent.Told.values()) {
                List<Answer> of = answers.stream()
                        .filter(answer -> answer.asked().told() == told
                                && belongs.test(answer.asked().party()))
                        .toList();
                int alerts = (int)
                        of.stream().filter(answer -> answer.alert().isPresent()).count();
                if (!of.isEmpty()) {
                    rates.add(new InnocentResult.Rate(group, told, of.size(), alerts));
                }
            }
        });
        return rates;
    }

    private static Map<String, Map<Innocent.Told, double[]>> topScores(List<Answer> answers) {
        Map<String, Map<Innocent.Told, double[]>> scores = new TreeMap<>();
        for (Answer answer : answers) {
            String kind = answer.asked().party().kind().word();
            scores.computeIfAbsent(kind, unused -> new EnumMap<>(Innocent.Told.class))
                    .computeIfAbsent(
                            answer.asked().told(),
                            told -> answers.stream()
                                    .filter(other -> other.asked().told() == told
                                            && other.asked()
                                                    .party()
                                                    .kind()
                                                    .word()
                                                    .equals(kind))
                                    .mapToDouble(Answer::top)
                                    .toArray());
        }
        return scores;
    }
}
