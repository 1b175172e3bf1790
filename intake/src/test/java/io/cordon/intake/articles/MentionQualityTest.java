package io.cordon.intake.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What is found against what a reader would mark, over articles written for this test. A mention counts as found where
 * name and kind agree; a party whose kind the text leaves open is marked {@code UNKNOWN}.
 */
class MentionQualityTest {
    private record Marked(String about, String text, Set<String> expected) {}

    private static final List<Marked> ARTICLES = List.of(
            new Marked(
                    "business news",
                    """
                    Miner to sell smelter stake as debts mount

                    12 March 2019

                    LONDON - Kestrel Metals Plc said on Tuesday it had agreed to sell a 30 percent stake in its Norwegian smelter to Halden Industrier AS for $410 million.

                    Chief Executive Margaret O'Donnell told reporters the sale would cut net debt by a third. "We had better offers in January, but this one is certain," O'Donnell said. Shares in Kestrel rose 4 percent.

                    The buyer is controlled by the Oslo-based businessman Per Arne Dahlberg, whose family also owns Dahlberg & Sons. Analysts at Goldman Sachs and at Meridian Capital Partners LLP had expected a higher price. The deal needs approval from the European Commission and the Norwegian Competition Authority.

                    Last year Glencore and Rio Tinto looked at the smelter. Neither made a bid.
                    """,
                    Set.of(
                            "PLACE:London",
                            "ORGANISATION:Kestrel Metals Plc",
                            "PLACE:Norway",
                            "ORGANISATION:Halden Industrier AS",
                            "PERSON:Margaret O'Donnell",
                            "PLACE:Oslo",
                            "PERSON:Per Arne Dahlberg",
                            "ORGANISATION:Dahlberg & Sons",
                            "UNKNOWN:Goldman Sachs",
                            "ORGANISATION:Meridian Capital Partners LLP",
                            "ORGANISATION:European Commission",
                            "ORGANISATION:Norwegian Competition Authority",
                            "UNKNOWN:Glencore",
                            "UNKNOWN:Rio Tinto")),
            new Marked(
                    "a notice with a list of persons",
                    """
                    Treasury adds eleven names

                    The Office of Foreign Assets Control (OFAC) today designated the following persons pursuant to Executive Order 14024:

                    KORENEV, Pavel Andreyevich, DOB 14 Mar 1968; nationality Russia.
                    TSAREVA, Lidia; DOB 1971; POB Kazan.
                    AL-HAMDANI, Yusuf Karim (a.k.a. "ABU KARIM"); Baghdad, Iraq.
                    BALTIC ORCHID SHIPPING LTD., Valletta, Malta.
                    Joint Stock Company Uralpromstal, Chelyabinsk.

                    OFAC said the company had moved oil for Iran. Secretary Janet Moore signed the order on Friday.
                    """,
                    Set.of(
                            "ORGANISATION:Office of Foreign Assets Control",
                            "PERSON:KORENEV, Pavel Andreyevich",
                            "PLACE:Russia",
                            "PERSON:TSAREVA, Lidia",
                            "PLACE:Kazan",
                            "PERSON:AL-HAMDANI, Yusuf Karim",
                            "PERSON:ABU KARIM",
                            "PLACE:Baghdad",
                            "PLACE:Iraq",
                            "ORGANISATION:BALTIC ORCHID SHIPPING LTD",
                            "PLACE:Valletta",
                            "PLACE:Malta",
                            "ORGANISATION:Joint Stock Company Uralpromstal",
                            "PLACE:Chelyabinsk",
                            "PLACE:Iran",
                            "PERSON:Janet Moore")),
            new Marked(
                    "a web page with its noise",
                    """
                    <!DOCTYPE html><html><head><title>Port deal under review | The Harbour Post</title>
                    <meta property="og:title" content="Port deal under review">
                    <meta property="article:published_time" content="2021-11-02T08:15:00Z">
                    <link rel="canonical" href="https://harbourpost.example/2021/11/port-deal">
                    <script>var Tracker = "Evil Corp";</script><style>.Ad{}</style></head>
                    <body><header>The Harbour Post</header><nav><a href="/">World News Desk</a></nav>
                    <article><h1>Port deal under review</h1><time datetime="2021-11-02">Tuesday</time>
                    <p>Greece\u2019s government is re\u00adviewing the sale of a terminal at Piraeus to \u201cOrient Gate Holdings\u201d, Infrastructure Minister Kostas Vlachos said.</p>
                    <figure><img src="x"><figcaption>Photo: Dimitra Lens</figcaption></figure>
                    <p>\u2612 The buyer is registered in the British Virgin Islands. Its director, Ms Chen Meiling, did not answer e-mails. Vlachos declined to say whether the National Bank of Greece had lent the money.</p>
                    <aside>Related: Brad Clickbait weds</aside></article>
                    <footer>Copyright Harbour Media Group</footer></body></html>
                    """,
                    Set.of(
                            "PLACE:Greece",
                            "PLACE:Piraeus",
                            "ORGANISATION:Orient Gate Holdings",
                            "PERSON:Kostas Vlachos",
                            "PLACE:British Virgin Islands",
                            "PERSON:Chen Meiling",
                            "ORGANISATION:National Bank of Greece")),
            new Marked(
                    "Arabic names",
                    """
                    Mediators return to Doha

                    Qatari Prime Minister Sheikh Mohammed bin Abdulrahman Al Thani met the head of Hamas, Khalil al-Hayya, in Doha on Sunday, two diplomats said.

                    Ahmed Abu Zaid, a spokesman for the Egyptian Foreign Ministry, said the talks would go on. In Beirut, Hezbollah's deputy leader Sheikh Naim Qassem said his movement would accept any outcome. Abdul Rahman al-Rashed, writing in Asharq al-Awsat, was doubtful.

                    The Yemeni movement Ansar Allah, led by Abdul-Malik al-Houthi, fired at a ship off Hodeidah. Ibn Saud Street in the centre of Riyadh was closed. Al-Hayya later flew to Tehran.
                    """,
                    Set.of(
                            "PLACE:Doha",
                            "PLACE:Qatar",
                            "PERSON:Mohammed bin Abdulrahman Al Thani",
                            "ORGANISATION:Hamas",
                            "PERSON:Khalil al-Hayya",
                            "PERSON:Ahmed Abu Zaid",
                            "PLACE:Egypt",
                            "ORGANISATION:Egyptian Foreign Ministry",
                            "PLACE:Beirut",
                            "ORGANISATION:Hezbollah",
                            "PERSON:Naim Qassem",
                            "PERSON:Abdul Rahman al-Rashed",
                            "UNKNOWN:Asharq al-Awsat",
                            "PLACE:Yemen",
                            "UNKNOWN:Ansar Allah",
                            "PERSON:Abdul-Malik al-Houthi",
                            "PLACE:Hodeidah",
                            "PLACE:Ibn Saud Street",
                            "PLACE:Riyadh",
                            "PLACE:Tehran")),
            new Marked(
                    "a headline in capitals",
                    """
                    VOLKOV BANK FREEZES ACCOUNTS AFTER LATVIAN RAID

                    RIGA, 4 May (Baltic Wire) - Police in Riga searched the offices of Volkov Bank on Thursday. Its owner, Roman Volkov, has been in Dubai since April.

                    "This is theft," Mr. Volkov wrote. But prosecutors disagree. Deputy Prosecutor General Inese Kalnina said that more than 90 million euros had passed through the bank to companies in Cyprus and Hong Kong. May was the worst month, she said. The Financial Intelligence Unit of Latvia began its inquiry after a tip from Deutsche Bank.
                    """,
                    Set.of(
                            "ORGANISATION:Volkov Bank",
                            "PLACE:Latvia",
                            "PLACE:Riga",
                            "UNKNOWN:Baltic Wire",
                            "PERSON:Roman Volkov",
                            "PLACE:Dubai",
                            "PERSON:Inese Kalnina",
                            "PLACE:Cyprus",
                            "PLACE:Hong Kong",
                            "ORGANISATION:Financial Intelligence Unit of Latvia",
                            "ORGANISATION:Deutsche Bank")),
            new Marked(
                    "Russian",
                    """
                    Путин подписал указ о контрсанкциях

                    6 августа 2014 года

                    Президент России Владимир Путин подписал указ, запрещающий ввоз продовольствия из США и Евросоюза. Об этом сообщил пресс-секретарь президента Дмитрий Песков.

                    По словам министра сельского хозяйства Николая Фёдорова, цены не вырастут. Песков добавил, что Путин обсудит меры с правительством. Компания «Северный Причал» уже остановила поставки. В Москве и Брюсселе ждут ответа. Сенатор Анна Белова назвала меры разумными.
                    """,
                    Set.of(
                            "PERSON:Владимир Путин",
                            "PLACE:Russia",
                            "PLACE:United States",
                            "ORGANISATION:European Union",
                            "PERSON:Дмитрий Песков",
                            "PERSON:Николай Фёдоров",
                            "ORGANISATION:Северный Причал",
                            "PLACE:Moscow",
                            "PLACE:Brussels",
                            "PERSON:Анна Белова")),
            new Marked(
                    "politics, no full names in the title",
                    """
                    # Kerry Meets Lavrov as Ceasefire Frays

                    U.S. Secretary of State John Kerry met Russian Foreign Minister Sergei Lavrov in Geneva on Wednesday. Both sides accused each other of breaking the truce in Syria.

                    However, State Department spokeswoman Jen Psaki said progress was made. "I think we are closer," she told reporters. Three officials from the United Nations were present, among them Staffan de Mistura. While Lavrov spoke of "Western provocations", Kerry said President Barack Obama and German Chancellor Angela Merkel wanted an answer by Saturday.

                    Igor Strelkov, the rebel commander, has not been seen. Strelkov's aides said he was in the Rostov region. NATO Secretary General Anders Fogh Rasmussen will visit Kiev next week. Earlier, Ukraine's Poroshenko had asked for help. The Organization for Security and Cooperation in Europe sent observers.
                    """,
                    Set.of(
                            "PERSON:John Kerry",
                            "PERSON:Sergei Lavrov",
                            "PLACE:United States",
                            "PLACE:Russia",
                            "PLACE:Geneva",
                            "PLACE:Syria",
                            "ORGANISATION:State Department",
                            "PERSON:Jen Psaki",
                            "ORGANISATION:United Nations",
                            "PERSON:Staffan de Mistura",
                            "PERSON:Barack Obama",
                            "PLACE:Germany",
                            "PERSON:Angela Merkel",
                            "PERSON:Igor Strelkov",
                            "PLACE:Rostov",
                            "ORGANISATION:NATO",
                            "PERSON:Anders Fogh Rasmussen",
                            "PLACE:Kyiv",
                            "PLACE:Ukraine",
                            "UNKNOWN:Poroshenko",
                            "ORGANISATION:Organization for Security and Cooperation in Europe")),
            new Marked(
                    "shipping and oil",
                    """
                    Tanker with Iranian crude changes flag for third time

                    The tanker Silver Heron, until June flagged in Panama, is now sailing under the flag of Cameroon, according to Lloyd's List and to ship trackers at Windward. It loaded at Kharg Island in May.

                    Its manager, Blue Lagoon Marine Services FZE of Sharjah, was put on the list of the U.S. Treasury Department in 2022. Capt. Rajesh Nair, 52, told the Maritime Executive that nobody had been paid since March. Brokers say the cargo was bought by Shandong Haiyue Petrochemical Co., Ltd. for about $70 a barrel. China does not recognise the sanctions.
                    """,
                    Set.of(
                            "PLACE:Iran",
                            "UNKNOWN:Silver Heron",
                            "PLACE:Panama",
                            "PLACE:Cameroon",
                            "UNKNOWN:Lloyd's List",
                            "UNKNOWN:Windward",
                            "PLACE:Kharg Island",
                            "ORGANISATION:Blue Lagoon Marine Services FZE",
                            "PLACE:Sharjah",
                            "PLACE:United States",
                            "ORGANISATION:U.S. Treasury Department",
                            "PERSON:Rajesh Nair",
                            "UNKNOWN:Maritime Executive",
                            "ORGANISATION:Shandong Haiyue Petrochemical Co., Ltd",
                            "PLACE:China")));

    @Test
    void findsMostOfWhatAReaderWouldMarkAndLittleElse() {
        int right = 0;
        int found = 0;
        int expected = 0;
        List<String> report = new ArrayList<>();
        for (Marked article : ARTICLES) {
            Set<String> mentions = new TreeSet<>();
            for (Mention mention : new ArticleReader()
                    .read(article.text.getBytes(StandardCharsets.UTF_8), article.about)
                    .mentions()) {
                mentions.add(mention.kind() + ":" + mention.text());
            }
            Set<String> missed = new TreeSet<>(article.expected);
            missed.removeAll(mentions);
            Set<String> wrong = new TreeSet<>(mentions);
            wrong.removeAll(article.expected);
            right += article.expected.size() - missed.size();
            found += mentions.size();
            expected += article.expected.size();
            report.add(article.about + ": missed " + missed + ", wrong " + wrong);
        }
        double precision = (double) right / found;
        double recall = (double) right / expected;
        String summary = String.format(
                java.util.Locale.ROOT,
                "%d marked, %d found, %d right: precision %.3f, recall %.3f%n%s",
                expected,
                found,
                right,
                precision,
                recall,
                String.join("\n", report));
        assertThat(precision).as(summary).isGreaterThanOrEqualTo(0.999);
        assertThat(recall).as(summary).isGreaterThanOrEqualTo(0.999);
    }
}
