package io.cordon.sources;

import io.cordon.core.model.Notice;
import io.cordon.core.model.ReadAccount;
import java.util.List;

/**
 * Notices as read from a change log or an official journal.
 *
 * @param source the source's id, for example {@code us-ofac-sdn-changes}
 * @param notices in the file's order
 * @param account what was read, kept, and not known
 */
public record NoticeReading(String source, List<Notice> notices, ReadAccount account) {
    public NoticeReading {
        notices = List.copyOf(notices);
    }
}
