package io.cordon.sources.ch;

import io.cordon.core.model.Country;
import io.cordon.core.model.Place;
import io.cordon.sources.SourceFile;
import io.cordon.sources.XmlRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What targets refer to by number: sanctions sets of programmes, and places. */
record SecoReferences(Map<String, SanctionsSet> sets, Map<String, Spot> places) {
    /**
     * A part of a programme that targets are listed in.
     *
     * @param key the programme's short name in English
     * @param name the programme's name in English: the ordinance
     * @param title the set's name in English, for example an annex; may be empty
     */
    record SanctionsSet(String key, String name, String title) {}

    /** A place: town, area and country; each may be empty. */
    record Spot(String location, String area, Country country) {
        String text() {
            List<String> parts = new ArrayList<>(List.of(location, area, country.text()));
            parts.removeIf(String::isEmpty);
            return String.join(", ", parts);
        }
    }

    static SecoReferences read(SourceFile file, XMLStreamReader xml) throws XMLStreamException {
        Map<String, SanctionsSet> sets = new HashMap<>();
        Map<String, Spot> places = new HashMap<>();
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                // Modifications of targets carry places and programmes of their own, which are not the list's.
                if (depth == 1 && xml.getLocalName().equals("sanctions-program")) {
                    programme(XmlRecord.read(file, xml), sets);
                } else if (depth == 1 && xml.getLocalName().equals("place")) {
                    place(XmlRecord.read(file, xml), places);
                } else {
                    depth++;
                }
            }
        }
        return new SecoReferences(sets, places);
    }

    private static void programme(XmlRecord programme, Map<String, SanctionsSet> sets) {
        String key = english(programme, "program-key");
        String name = english(programme, "program-name");
        for (XmlRecord set : programme.children("sanctions-set")) {
            String ssid = set.take("@ssid");
            boolean english = set.take("@lang").equals("eng");
            if (english || !sets.containsKey(ssid)) {
                sets.put(ssid, new SanctionsSet(key, name, set.text()));
            }
        }
    }

    private static String english(XmlRecord record, String child) {
        List<XmlRecord> all = record.children(child);
        Optional<XmlRecord> english =
                all.stream().filter(each -> each.take("@lang").equals("eng")).findFirst();
        return english.or(() -> all.stream().findFirst()).map(XmlRecord::text).orElse("");
    }

    private static void place(XmlRecord place, Map<String, Spot> places) {
        places.put(place.take("@ssid"), new Spot(place.take("location"), place.take("area"), country(place)));
    }

    /** The country of an element, by its code where it has one. */
    static Country country(XmlRecord element) {
        for (XmlRecord country : element.children("country")) {
            String code = country.take("@iso-code");
            String text = country.text();
            if (!code.isEmpty() || !text.isEmpty()) {
                Country read = Country.of(code.isEmpty() ? text : code);
                return new Country(read.code(), text.isEmpty() ? code : text);
            }
        }
        return Place.NO_COUNTRY;
    }
}
