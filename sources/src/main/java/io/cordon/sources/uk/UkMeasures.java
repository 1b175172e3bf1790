package io.cordon.sources.uk;

import io.cordon.core.model.Measure;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of {@code Sanctions Imposed}, and the names of the XML's {@code SanctionsImposedIndicators}, as measures. The
 * words are those of the regulations under the Sanctions and Anti-Money Laundering Act 2018, which each list entry names.
 */
final class UkMeasures {
    private static final Map<String, Measure> WORDS = new HashMap<>();

    static {
        words(Measure.ASSET_FREEZE, "Asset freeze", "Financial sanctions");
        words(Measure.TRAVEL_BAN, "Travel ban", "Immigration");
        words(Measure.ARMS_EMBARGO, "Arms embargo", "Targeted arms embargo");
        words(
                Measure.TRANSPORT_SERVICES_BAN,
                "Chartering of ships",
                "Prevention of chartering of ships",
                "Prevention of chartering of ships and aircraft",
                "Crew servicing of ships and aircraft");
        words(Measure.BUSINESS_RESTRICTION, "Closure of representative offices", "Prevention of business arrangements");
        // "Transport sanctions": ships owned or operated by the person may not enter a port, may be detained, and are
        // refused registration; the record's Other Information says so in full.
        words(
                Measure.VESSEL_PORT_BAN,
                "Prohibition of port entry",
                "De-flag",
                "Transport sanctions",
                "Specified ship",
                "Shipping sanctions",
                "Prohibition of movement of ships",
                "Detention of ships",
                "Prohibition on registration of ships",
                "Prevention of registration of ships",
                "Termination of registration of ships");
        // Parts of the trade chapters: Russia Regulations 2019 reg. 46A (technical assistance), reg. 54A (internet).
        words(
                Measure.TRADE_RESTRICTION,
                "Technical assistance related to aircraft",
                "Technical assistance relating to aircraft",
                "Technical assistance relating to ships",
                "Internet services sanctions",
                "Internet services",
                "Trade sanctions");
        words(Measure.TRUST_SERVICES_BAN, "Trust services sanctions", "Trust services");
        words(
                Measure.DIRECTOR_DISQUALIFICATION,
                "Director disqualification sanctions",
                "Director disqualification sanction",
                "Director disqualification");
        words(
                Measure.CORRESPONDENT_ACCOUNT,
                "Prohibition on correspondent banking and sterling clearing",
                "Correspondent banking",
                "Correspondent banking relationships etc");
        words(
                Measure.SECTORAL_DEBT_EQUITY,
                "Loans and credit arrangements",
                "Debt and equity restrictions",
                "Dealing with transferable securities or money-market instruments",
                "Securities and money-market instruments");
        words(Measure.SECURITIES_BAN, "Securities");
    }

    private UkMeasures() {}

    private static void words(Measure measure, String... words) {
        for (String word : words) {
            WORDS.put(UkCsv.key(word), measure);
        }
    }

    /** One word or indicator; what follows a colon ({@code : see "Other information"}) does not count. */
    static Optional<Measure> of(String word) {
        int colon = word.indexOf(':');
        return Optional.ofNullable(WORDS.get(UkCsv.key(colon < 0 ? word : word.substring(0, colon))));
    }

    /**
     * The measures that OFSI's free text states beside the asset freeze. Only its set phrases count, since reasons speak of
     * bans as well.
     */
    static Set<Measure> statedIn(String text) {
        EnumSet<Measure> stated = EnumSet.noneOf(Measure.class);
        String key = UkCsv.key(text);
        if (key.contains("inadditiontoanassetfreeze")) {
            stated.add(Measure.ASSET_FREEZE);
        }
        PHRASES.forEach((phrase, measure) -> {
            if (key.contains(phrase)) {
                stated.add(measure);
            }
        });
        return stated;
    }

    private static final Map<String, Measure> PHRASES = Map.ofEntries(
            Map.entry("inadditiontoanassetfreezetrustservices", Measure.TRUST_SERVICES_BAN),
            Map.entry("datetrustservicessanctionsimposed", Measure.TRUST_SERVICES_BAN),
            Map.entry("inadditiontoanassetfreezecorrespondentbanking", Measure.CORRESPONDENT_ACCOUNT),
            Map.entry("inadditiontoanassetfreezedealingwithtransferable", Measure.SECTORAL_DEBT_EQUITY),
            Map.entry("inadditiontoanassetfreezetravelban", Measure.TRAVEL_BAN),
            Map.entry("inadditiontoanassetfreezeandtravelban", Measure.TRAVEL_BAN),
            Map.entry("datetravelbanimposed", Measure.TRAVEL_BAN),
            Map.entry("alsosubjecttotravelban", Measure.TRAVEL_BAN),
            Map.entry("alsosubjecttoatravelban", Measure.TRAVEL_BAN),
            Map.entry("ofresolution1970travelban", Measure.TRAVEL_BAN),
            Map.entry("ofresolution1973travelban", Measure.TRAVEL_BAN),
            Map.entry("directordisqualificationsanctionwasimposed", Measure.DIRECTOR_DISQUALIFICATION));
}
