package io.cordon.cli;

import io.cordon.answers.HitJson;
import io.cordon.answers.Json;
import io.cordon.answers.ListingView;
import io.cordon.answers.Setting;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import io.cordon.core.screen.Screening;
import io.cordon.intake.articles.Article;
import io.cordon.intake.articles.Mention;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whom an article names, and what is known of each on the day. */
final class ArticleAnswers {
    private final Console console;
    private final GlobalOptions global;
    private final Setting setting;
    private final PolicyOptions policy;
    private final boolean explain;

    ArticleAnswers(Console console, GlobalOptions global, Setting setting, PolicyOptions policy, boolean explain) {
        this.console = console;
        this.global = global;
        this.setting = setting;
        this.policy = policy;
        this.explain = explain;
    }

    /** Screens every mention and prints the answer; how many mentions hit. */
    int print(Article article) {
        List<MentionAnswer> answers = new ArrayList<>();
        for (Mention mention : article.mentions()) {
            Optional<Screening> screening = mention.isParty()
                    ? Optional.of(setting.screener().screen(policy.asking(mention.subject())))
                    : Optional.empty();
            answers.add(new MentionAnswer(mention, screening));
        }
        if (global.json()) {
            answers.forEach(answer -> printJson(article, answer));
        } else {
            printText(article, answers);
        }
        return (int) answers.stream().filter(MentionAnswer::hits).count();
    }

    private record MentionAnswer(Mention mention, Optional<Screening> screening) {
        boolean hits() {
            return screening.isPresent() && !screening.get().hits().isEmpty();
        }
    }

    private void printText(Article article, List<MentionAnswer> answers) {
        PrintStream out = console.out();
        if (!article.title().isEmpty()) {
            Table.wrap(article.title(), Table.WIDTH).forEach(out::println);
        }
        article.date().ifPresent(date -> out.println("dated " + date));
        article.url().ifPresent(out::println);
        out.println();
        HitText.printHeading(out, setting);
        out.println();
        Table table = new Table("MENTION", "KIND", "TIMES", "ON " + setting.day());
        for (MentionAnswer answer : answers) {
            table.row(
                    answer.mention().text(),
                    answer.mention().kind().name().toLowerCase(Locale.ROOT),
                    Integer.toString(answer.mention().where().size()),
                    verdict(answer));
        }
        if (table.isEmpty()) {
            out.println("Nobody is named in it.");
        }
        table.print(out);
        for (MentionAnswer answer : answers) {
            printHits(out, answer);
        }
        out.println();
        HitText.printAbsence(out, setting);
    }

    private String verdict(MentionAnswer answer) {
        if (answer.screening().isEmpty()) {
            return "a place";
        }
        Screening screening = answer.screening().get();
        if (!screening.hits().isEmpty()) {
            Hit best = screening.hits().getFirst();
            ListingView view = ListingView.of(setting.listing(best.target().id()));
            return view.status() == Status.IN_FORCE
                    ? "LISTED, " + view.since() + ", " + best.target().id()
                    : "CANNOT BE DETERMINED for this day, " + best.target().id();
        }
        if (!screening.notInForce().isEmpty()) {
            Hit best = screening.notInForce().getFirst();
            ListingView view = ListingView.of(setting.listing(best.target().id()));
            return "not listed: " + HitText.notInForce(view, setting.day());
        }
        return setting.absenceDecided() ? "not listed" : "no hit, but what is held cannot say who was listed that day";
    }

    private void printHits(PrintStream out, MentionAnswer answer) {
        if (answer.screening().isEmpty()) {
            return;
        }
        Screening screening = answer.screening().get();
        if (screening.hits().isEmpty() && screening.notInForce().isEmpty()) {
            return;
        }
        out.println();
        out.println(answer.mention().text());
        screening.hits().forEach(hit -> HitText.printHit(out, hit, setting, explain));
        screening.notInForce().forEach(hit -> HitText.printNotInForce(out, hit, setting, explain));
    }

    private void printJson(Article article, MentionAnswer answer) {
        Json.line(console.out(), json -> {
            json.writeObjectPropertyStart("article");
            json.writeStringProperty("title", article.title());
            article.date().ifPresent(date -> json.writeStringProperty("date", date.toString()));
            article.url().ifPresent(url -> json.writeStringProperty("url", url));
            json.writeEndObject();
            json.writeObjectPropertyStart("mention");
            json.writeStringProperty("text", answer.mention().text());
            json.writeStringProperty("kind", answer.mention().kind().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("times", answer.mention().where().size());
            json.writeStringProperty("sentence", answer.mention().sentence());
            json.writeEndObject();
            Screening screening = answer.screening()
                    .orElseGet(() -> new Screening(
                            Subject.named(answer.mention().text(), TargetKind.TERRITORY), List.of(), List.of()));
            HitJson.write(json, screening, setting);
            json.writeStringProperty("verdict", verdict(answer));
        });
    }
}
