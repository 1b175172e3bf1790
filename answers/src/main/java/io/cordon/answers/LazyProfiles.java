package io.cordon.answers;

import io.cordon.core.profile.Profiles;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Profiles that are opened, or resolved, when first asked for. Safe for many threads. */
public final class LazyProfiles implements Supplier<Profiles> {
    private final Supplier<Profiles> source;
    private Supplier<? extends Announcement> announce = () -> () -> {};
    private @Nullable Profiles found;

    public LazyProfiles(Supplier<Profiles> source) {
        this.source = source;
    }

    /** Says that work is under way, until closed. */
    public interface Announcement extends AutoCloseable {
        @Override
        void close();
    }

    /** Who is told while they are found, which may take half a minute the first time. */
    public synchronized void announcedBy(Supplier<? extends Announcement> announcement) {
        announce = announcement;
    }

    @Override
    public synchronized Profiles get() {
        Profiles had = found;
        if (had == null) {
            try (Announcement told = announce.get()) {
                had = source.get();
            }
            found = had;
        }
        return had;
    }
}
