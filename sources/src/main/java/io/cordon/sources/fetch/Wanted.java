package io.cordon.sources.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One file to fetch.
 *
 * @param address where it is published
 * @param ownHosts hosts that may be private networks', if {@code privateAllowed}
 * @param redirectHosts further hosts that a redirect may lead to
 * @param privateAllowed whether own hosts may lie in private networks
 * @param plainHttpAllowed whether the address itself may be {@code http}
 * @param maxBytes how large it may be, after the transfer's compression is undone
 * @param known what was last fetched, to be asked whether it has changed; {@link Validators#NONE} fetches anyway
 */
public record Wanted(
        URI address,
        Set<String> ownHosts,
        List<String> redirectHosts,
        boolean privateAllowed,
        boolean plainHttpAllowed,
        long maxBytes,
        Validators known) {
    public Wanted {
        ownHosts = Set.copyOf(ownHosts);
        redirectHosts = List.copyOf(redirectHosts);
    }

    /** One file of a catalogued list. */
    public static Wanted of(CatalogueEntry entry, URI address, Validators known) {
        return new Wanted(
                address,
                entry.ownHosts(),
                entry.redirectHosts(),
                entry.privateAllowed(),
                entry.plainHttpAllowed(),
                entry.maxBytes(),
                known);
    }

    boolean mayGoTo(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return ownHosts.contains(lower) || redirectHosts.stream().anyMatch(allowed -> allowed.equalsIgnoreCase(lower));
    }

    boolean mayBePrivate(String host) {
        return privateAllowed && ownHosts.contains(host.toLowerCase(Locale.ROOT));
    }
}
