package io.cordon.sources.csl;

/** The lists in the Consolidated Screening List, by the abbreviation in brackets in the column {@code source}. */
enum CslSource {
    ENTITY_LIST("(EL)", "us-bis", "EL"),
    DENIED_PERSONS("(DPL)", "us-bis", "DPL"),
    UNVERIFIED("(UVL)", "us-bis", "UVL"),
    MILITARY_END_USER("(MEU)", "us-bis", "MEU"),
    NONPROLIFERATION("(ISN)", "us-state", "ISN"),
    DEBARRED("(DTC)", "us-state", "DTC"),
    SDN("(SDN)", "us-ofac", "SDN"),
    SECTORAL("(SSI)", "us-ofac", "SSI"),
    CAPTA("(CAP)", "us-ofac", "CAPTA"),
    MENU_BASED("(NS-MBS List)", "us-ofac", "NS-MBS"),
    MILITARY_INDUSTRIAL("(CMIC)", "us-ofac", "NS-CMIC"),
    EVADERS("(FSE)", "us-ofac", "FSE"),
    LEGISLATIVE_COUNCIL("(PLC)", "us-ofac", "NS-PLC"),
    UNKNOWN("", "us", "");

    private final String mark;
    private final String authority;
    private final String code;

    CslSource(String mark, String authority, String code) {
        this.mark = mark;
        this.authority = authority;
        this.code = code;
    }

    /** The list that a row's {@code source} names. */
    static CslSource of(String source) {
        for (CslSource known : values()) {
            if (known != UNKNOWN && source.contains(known.mark)) {
                return known;
            }
        }
        return UNKNOWN;
    }

    /** The authority of its programmes in the table of programmes. */
    String authority() {
        return authority;
    }

    /** The code of the list itself as a programme. */
    String code() {
        return code;
    }

    /** Whether OFAC publishes the list by itself. */
    boolean isTreasury() {
        return authority.equals("us-ofac");
    }
}
