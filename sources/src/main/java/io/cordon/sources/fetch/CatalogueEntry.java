package io.cordon.sources.fetch;

import io.cordon.core.model.Rhythm;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a list is published, and how.
 *
 * @param list the list's id
 * @param publisher who publishes it
 * @param licence under which terms it may be used
 * @param format the form of its files, for people
 * @param published how often it is published, in words
 * @param addresses of its files, in the order of import; never empty
 * @param redirectHosts hosts to which the publisher may redirect, beside those of the addresses
 * @param privateAllowed whether the addresses' own hosts may lie in private networks, as a mirror in the house does
 * @param plainHttpAllowed whether an address may be {@code http}; redirects never may
 * @param dayOfServer whether the server's Last-Modified gives the day of publication where the files state none
 * @param maxBytes how large one file may be, unpacked
 * @param checkEvery how long to wait between two looks
 * @param rhythm how long it counts as current
 */
public record CatalogueEntry(
        String list,
        String publisher,
        String licence,
        String format,
        String published,
        List<URI> addresses,
        List<String> redirectHosts,
        boolean privateAllowed,
        boolean plainHttpAllowed,
        boolean dayOfServer,
        long maxBytes,
        Duration checkEvery,
        Rhythm rhythm) {
    public CatalogueEntry {
        addresses = List.copyOf(addresses);
        redirectHosts = List.copyOf(redirectHosts);
    }

    /** The hosts of the addresses themselves. */
    public Set<String> ownHosts() {
        Set<String> hosts = new LinkedHashSet<>();
        addresses.forEach(address -> hosts.add(address.getHost().toLowerCase(Locale.ROOT)));
        return hosts;
    }

    /** Whether the authority has closed the list, so that nothing new comes. */
    public boolean closed() {
        return rhythm.closed().isPresent();
    }
}
