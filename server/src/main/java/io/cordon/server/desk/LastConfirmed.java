package io.cordon.server.desk;

import io.cordon.answers.Setting;
import io.cordon.store.Attempt;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Since when nothing newer is known of each list that answers. */
public final class LastConfirmed {
    private LastConfirmed() {}

    /**
     * The end of the day on which each list's edition was published, or the moment at which its authority last confirmed that
     * there is no newer one, whichever is later.
     */
    public static Map<String, Instant> of(Desk desk, Setting setting) {
        Map<String, Instant> confirmed = new LinkedHashMap<>();
        for (Setting.Ground ground : setting.grounds()) {
            confirmed.put(
                    ground.edition().list(),
                    ground.edition()
                            .published()
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
        }
        Map<String, Attempt> good = desk.stores().attempts().lastGood(confirmed.keySet());
        for (Setting.Ground ground : setting.grounds()) {
            String list = ground.edition().list();
            Attempt last = good.get(list);
            if (last != null && last.edition().equals(ground.edition().id())) {
                confirmed.merge(list, last.at(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return confirmed;
    }
}
