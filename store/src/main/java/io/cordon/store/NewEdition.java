package io.cordon.store;

import io.cordon.core.model.ReadAccount;
import io.cordon.core.model.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An edition to be added.
 *
 * @param list the list's id
 * @param published the day the authority published it
 * @param readAt when it was read
 * @param sha256 of the published bytes, see {@link io.cordon.core.model.Edition#sha256}
 * @param fileNames the files' names, for people
 * @param rawFiles the files' bytes, unpacked, in the same order
 * @param targets what it holds, each reference once
 * @param account what the reader says of it
 * @param acceptShrink whether to take it although it is more than a tenth smaller than the newest held; recorded
 */
public record NewEdition(
        String list,
        LocalDate published,
        Instant readAt,
        String sha256,
        List<String> fileNames,
        List<byte[]> rawFiles,
        List<Target> targets,
        ReadAccount account,
        boolean acceptShrink) {
    public NewEdition {
        fileNames = List.copyOf(fileNames);
        rawFiles = List.copyOf(rawFiles);
        targets = List.copyOf(targets);
    }
}
