package io.cordon.cli;

import io.cordon.core.profile.Profiles;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Profiles that are opened, or resolved, when first asked for. Safe for many threads. */
final class LazyProfiles implements Supplier<Profiles> {
    private final Supplier<Profiles> source;
    private @Nullable Profiles found;

    LazyProfiles(Supplier<Profiles> source) {
        this.source = source;
    }

    @Override
    public synchronized Profiles get() {
        Profiles had = found;
        if (had == null) {
            had = source.get();
            found = had;
        }
        return had;
    }
}
