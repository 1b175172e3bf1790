package io.cordon.core.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.Listing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases from the field: spellings across scripts, disguises, and traps that must not alert. */
class HardCasesTest {
    private static final Screener SCREENER = Screener.of(listings(), Policy.balanced());

    private static List<Listing> listings() {
        List<Listing> all = new ArrayList<>();
        String[] persons = {
            "Vladimir Vladimirovich Putin",
            "Alexander Grigoryevich Lukashenko",
            "Bashar al-Assad",
            "Kim Jong Un",
            "Nicolás Maduro Moros",
            "Muammar Qadhafi",
            "Saddam Hussein al-Tikriti",
            "Ali Khamenei",
            "Xi Jinping",
            "Volodymyr Zelenskyy",
            "Ramzan Akhmadovich Kadyrov",
            "Recep Tayyip Erdoğan",
            "Narendra Modi",
            "Benjamin Netanyahu",
            "Ivan Petrov",
            "Pyotr Ilyich Tchaikovsky",
            "Abd al-Rahman al-Sudani",
            "Joseph Kabila",
            "Deng Xiaoping",
            "Hsueh Yuan Wei",
            "Sergei Nikolaevich Korzhov",
            "Abdul-Salam Al Nayef"
        };
        for (String person : persons) {
            all.add(ScreenerTest.listing(
                    person.replace(' ', '_'), TargetKind.PERSON, Status.IN_FORCE, "", "RU", person));
        }
        String[] organisations = {
            "Rosoboronexport OAO",
            "Islamic Republic of Iran Shipping Lines",
            "Bank Melli Iran",
            "Falcon General Trading LLC",
            "Al-Qaida",
            "Cuban Cigar House S.A.",
            "Bank Rossiya",
            "First International Bank",
            "OJSC Surgutneftegas",
            "Obshchestvo s ogranichennoi otvetstvennostyu Novelko",
            "Group Grand Limited",
            "Harkat-ul-Jehad-al-Islami",
            "W&G Arquitectos, S.A. de C.V."
        };
        for (String organisation : organisations) {
            all.add(ScreenerTest.listing(
                    organisation.replace(' ', '_'), TargetKind.ORGANISATION, Status.IN_FORCE, "", "RU", organisation));
        }
        return all;
    }

    private static List<String> names(String name, TargetKind kind) {
        return SCREENER.screen(Subject.named(name, kind)).hits().stream()
                .map(hit -> hit.matchedName().text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Vladimir Poutine            | Vladimir Vladimirovich Putin
        Wladimir Putin              | Vladimir Vladimirovich Putin
        Владимир Путин              | Vladimir Vladimirovich Putin
        Володимир Путін             | Vladimir Vladimirovich Putin
        Βλαντιμίρ Πούτιν            | Vladimir Vladimirovich Putin
        ვლადიმირ პუტინი             | Vladimir Vladimirovich Putin
        Վլադիմիր Պուտին             | Vladimir Vladimirovich Putin
        Аляксандр Лукашэнка         | Alexander Grigoryevich Lukashenko
        Alexandre Loukachenko       | Alexander Grigoryevich Lukashenko
        بشار الأسد                   | Bashar al-Assad
        Bachar el-Assad             | Bashar al-Assad
        김정은                        | Kim Jong Un
        Kim Jong-eun                | Kim Jong Un
        Moammar Gaddafi             | Muammar Qadhafi
        Mouammar Kadhafi            | Muammar Qadhafi
        معمر القذافي                  | Muammar Qadhafi
        Saddam Husayn al-Tikriti    | Saddam Hussein al-Tikriti
        صدام حسين التكريتي            | Saddam Hussein al-Tikriti
        علي خامنئي                    | Ali Khamenei
        习近平                        | Xi Jinping
        Володимир Зеленський        | Volodymyr Zelenskyy
        Wolodymyr Selenskyj         | Volodymyr Zelenskyy
        Рамзан Кадыров              | Ramzan Akhmadovich Kadyrov
        Nicolas Maduro Moros        | Nicolás Maduro Moros
        नरेन्द्र मोदी                  | Narendra Modi
        בנימין נתניהו                | Benjamin Netanyahu
        Peter Tschaikowski          | Pyotr Ilyich Tchaikovsky
        Abdurrahman Al Soudani      | Abd al-Rahman al-Sudani
        Teng Hsiao-p'ing            | Deng Xiaoping
        Hseuh Yuan Wei              | Hsueh Yuan Wei
        Hsu eh Yuan Wei             | Hsueh Yuan Wei
        Sergei Nikolajewitsch Korschow | Sergei Nikolaevich Korzhov
        Siergiej Nikołajewicz Korżow | Sergei Nikolaevich Korzhov
        Sergueï Korjov              | Sergei Nikolaevich Korzhov
        A. Al Nayef                 | Abdul-Salam Al Nayef
        """)
    void findsHeadsOfStateInAnyScript(String name, String listed) {
        assertThat(names(name, TargetKind.PERSON)).contains(listed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vlаdimir Putin",
                "Vladimir\u200D Put\u200Bin",
                "Vl4dimir Put1n",
                "P u t i n Vladimir",
                "nituP rimidalV",
                "\u202EVladimir Putin",
                "Ｖｌａｄｉｍｉｒ Ｐｕｔｉｎ",
                "VLADIMIR  PUTIN",
                "Vladimir-Putin",
                "Владимиp Путин"
            })
    void seesThroughDisguises(String name) {
        assertThat(names(name, TargetKind.PERSON)).contains("Vladimir Vladimirovich Putin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rosoboroneksport PAO          | Rosoboronexport OAO
        Al Qaeda                      | Al-Qaida
        1st Int'l Bank                | First International Bank
        AKB Rossiya Bank              | Bank Rossiya
        IRISL                         | Islamic Republic of Iran Shipping Lines
        OJC Surgutneftegas            | OJSC Surgutneftegas
        OPENN JOINT STOCK COMPANY Surgutneftegas | OJSC Surgutneftegas
        JOINT STOCK COMP ANY Surgutneftegas | OJSC Surgutneftegas
        Obščestvo s ograničennoj otvetstvennostju Novelko | Obshchestvo s ogranichennoi otvetstvennostyu Novelko
        GROUP GRAD LIMITE             | Group Grand Limited
        HARKATULJEHADALISLAMI         | Harkat-ul-Jehad-al-Islami
        WG Arquitectos SA de CV       | W&G Arquitectos, S.A. de C.V.
        """)
    void findsOrganisationsUnderOtherSpellings(String name, String listed) {
        assertThat(names(name, TargetKind.ORGANISATION)).contains(listed);
    }

    @Test
    void anAircraftsMarkIsForgivenASlip() {
        Screener screener = Screener.of(
                List.of(ScreenerTest.listing("1", TargetKind.AIRCRAFT, Status.IN_FORCE, "", "IR", "EP-IBT")),
                Policy.balanced());
        assertThat(screener.screen(Subject.named("EP-BT", TargetKind.AIRCRAFT)).hits())
                .hasSize(1);
        assertThat(screener.screen(Subject.named("EP-MOP", TargetKind.AIRCRAFT)).hits())
                .isEmpty();
    }

    @Test
    void ofHitsThatScoreTheSameTheOneWrittenAlikeComesFirst() {
        Screener screener = Screener.of(
                List.of(
                        ScreenerTest.listing("1", TargetKind.ORGANISATION, Status.IN_FORCE, "", "RU", "SouthFront"),
                        ScreenerTest.listing("2", TargetKind.ORGANISATION, Status.IN_FORCE, "", "RU", "South Front")),
                Policy.balanced());
        assertThat(screener.screen(Subject.named("SOUTH FRONT", TargetKind.ORGANISATION))
                        .hits())
                .extracting(hit -> hit.matchedName().text())
                .containsExactly("South Front", "SouthFront");
    }

    @Test
    void aContradictingBirthDateClearsACommonName() {
        Screener screener = Screener.of(
                List.of(ScreenerTest.listing(
                        "1", TargetKind.PERSON, Status.IN_FORCE, "1950-03-01", "RU", "Ivan Petrov")),
                Policy.balanced());
        Subject bare = Subject.named("Ivan Petrov", TargetKind.PERSON);
        Subject other = new Subject(
                bare.ref(),
                bare.kind(),
                bare.names(),
                bare.gender(),
                List.of(PartialDate.parse("1988-11-20")),
                bare.birthPlaces(),
                bare.countries(),
                bare.identifiers(),
                bare.extra());
        assertThat(screener.screen(bare).hits()).hasSize(1);
        assertThat(screener.screen(other).hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Computing Ltd", "Iran Jones", "Cuba Street Bakery", "General Trading LLC", "Bank", "Bashar Hassan",
                "Kim Jones", "Vladimir", "Ivan", "Putney Bridge Ltd", "Alexander Grigoryev", "Modi Enterprises Ltd",
                "Melli Smith", "Republic Shipping", "Ali Hassan", "First National Bank", "Rossi SpA"
            })
    void leavesTrapsAlone(String name) {
        assertThat(names(name, TargetKind.UNKNOWN)).isEmpty();
    }
}
