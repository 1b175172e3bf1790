package io.cordon.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.sources.Sources;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped catalogue, a house's over it, and which addresses are the public internet's. */
class CatalogueTest {
    @Test
    void everyListOfTheShippedCatalogueHasAReaderAndASafeAddress() {
        List<String> readable =
                Sources.lists().stream().map(Sources.PublishedList::id).toList();
        for (CatalogueEntry entry : Catalogue.shipped().entries()) {
            assertThat(readable).contains(entry.list());
            assertThat(entry.addresses())
                    .allMatch(address -> address.getScheme().equals("https"));
            assertThat(entry.privateAllowed()).isFalse();
            assertThat(List.of(entry.publisher(), entry.licence(), entry.format(), entry.published()))
                    .noneMatch(String::isEmpty);
        }
        assertThat(Catalogue.shipped().find("us-ofac-sdn")).isPresent();
    }

    @Test
    void aHousesFileChangesWhatItStatesAndNothingElse(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ours.yaml"), """
                catalogue: 1
                network: {proxy: "http://proxy.bank.example:3128", slowest: 4KiB}
                lists:
                  un-sc: {addresses: "https://mirror.bank.example/un.xml", private-addresses: allowed}
                  group-policy: {addresses: ["https://a.example/one.csv"], stale-after: 7d}
                """);
        Catalogue with = Catalogue.with(file);
        CatalogueEntry shipped = Catalogue.shipped().find("un-sc").orElseThrow();
        CatalogueEntry mirrored = with.find("un-sc").orElseThrow();
        assertThat(mirrored.ownHosts()).containsExactly("mirror.bank.example");
        assertThat(mirrored.privateAllowed()).isTrue();
        assertThat(mirrored.rhythm()).isEqualTo(shipped.rhythm());
        assertThat(mirrored.publisher()).isEqualTo(shipped.publisher());
        assertThat(with.find("group-policy").orElseThrow().rhythm().staleAfter())
                .isEqualTo(Duration.ofDays(7));
        assertThat(with.find("eu-fsf")).isEqualTo(Catalogue.shipped().find("eu-fsf"));
        assertThat(with.network().slowest()).isEqualTo(4096);
        assertThat(with.network().tries()).isEqualTo(Network.usual().tries());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1"
            })
    void anAddressOfAPrivateOrReservedNetworkIsNotPublic(String address) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "192.167.1.1",
                "2a00:1450::1",
                "64:ff9b::808:808",
                "::ffff:8.8.8.8"
            })
    void anAddressOfThePublicInternetIsPublic(String address) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aServersWishToWaitIsReadInSecondsAndAsADate() {
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(Faults.wait("120", now)).contains(Duration.ofMinutes(2));
        assertThat(Faults.wait("Sun, 01 Mar 2026 12:00:30 GMT", now)).contains(Duration.ofSeconds(30));
        assertThat(Faults.wait("Sun, 01 Mar 2026 11:00:00 GMT", now)).contains(Duration.ZERO);
        assertThat(Faults.wait("soon", now)).isEmpty();
    }
}
