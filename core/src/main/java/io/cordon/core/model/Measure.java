package io.cordon.core.model;

import java.util.Locale;

/** What is imposed on a target. */
public enum Measure {
    /** Property blocked or funds and economic resources frozen. */
    ASSET_FREEZE,
    /** Visa ban, suspension of entry or travel restriction. */
    TRAVEL_BAN,
    /** Limits on new debt, new equity, securities or loans (sectoral sanctions). */
    SECTORAL_DEBT_EQUITY,
    /** Purchase or sale of publicly traded securities prohibited. */
    SECURITIES_BAN,
    /** Correspondent or payable-through accounts prohibited or limited. */
    CORRESPONDENT_ACCOUNT,
    /** Arms embargo on the target. */
    ARMS_EMBARGO,
    /** Goods, services or technology of a trade sanction, technical assistance included. */
    TRADE_RESTRICTION,
    /** Dealings with a whole territory prohibited. */
    TERRITORY_EMBARGO,
    /** Port entry prohibited, de-flagging, or other measures on a ship. */
    VESSEL_PORT_BAN,
    /** Crewing, chartering or servicing of ships or aircraft prohibited. */
    TRANSPORT_SERVICES_BAN,
    /** Trust services prohibited. */
    TRUST_SERVICES_BAN,
    /** Disqualified from being a director. */
    DIRECTOR_DISQUALIFICATION,
    /** Representative offices closed, business arrangements prevented and the like. */
    BUSINESS_RESTRICTION,
    /** Measures chosen from a statutory menu for each target (for example CAATSA s.235). */
    MENU_BASED,
    /** Listed for identification, without a measure of its own. */
    IDENTIFICATION_ONLY,
    /** The programme is not in the table of programmes; treat as the strictest until known. */
    UNSPECIFIED;

    /** The word used on the command line and in JSON, for example {@code asset-freeze}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads {@link #word}.
     *
     * @throws IllegalArgumentException if there is no such measure; the message lists them
     */
    public static Measure of(String word) {
        for (Measure measure : values()) {
            if (measure.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return measure;
            }
        }
        StringBuilder all = new StringBuilder();
        for (Measure measure : values()) {
            all.append(all.isEmpty() ? "" : ", ").append(measure.word());
        }
        throw new IllegalArgumentException("no measure is called \"" + word + "\"; there are: " + all);
    }
}
