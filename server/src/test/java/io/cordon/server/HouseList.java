package io.cordon.server;

import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.house.House;
import io.cordon.store.ImportOutcome;
import io.cordon.store.NewEdition;
import io.cordon.store.StoreLocation;
import io.cordon.store.Stores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A house list of a few names, imported as another process would. */
final class HouseList {
    private HouseList() {}

    static void imported(Path data, String list, LocalDate published, String programme, String... names) {
        imported(StoreLocation.in(data), list, published, programme, names);
    }

    static void imported(StoreLocation at, String list, LocalDate published, String programme, String... names) {
        try (Stores stores = Stores.open(at)) {
            ImportOutcome outcome = stores.store().add(edition(list, published, programme, names));
            if (outcome.kind() != ImportOutcome.Kind.ADDED) {
                throw new AssertionError(outcome.message());
            }
        }
    }

    /** Rows as a house list has them, with their header. */
    static void importedRows(StoreLocation at, String list, LocalDate published, String csv) {
        try (Stores stores = Stores.open(at)) {
            ImportOutcome outcome = stores.store().add(edition(list, published, csv));
            if (outcome.kind() != ImportOutcome.Kind.ADDED) {
                throw new AssertionError(outcome.message());
            }
        }
    }

    static NewEdition edition(String list, LocalDate published, String programme, String... names) {
        StringBuilder csv = new StringBuilder("id,kind,name,programme,measures,listed_on\n");
        for (int i = 0; i < names.length; i++) {
            csv.append("P")
                    .append(i + 1)
                    .append(",person,")
                    .append(names[i])
                    .append("," + programme + ",asset-freeze,2020-01-01\n");
        }
        return edition(list, published, csv.toString());
    }

    /** Rows as a house list has them, with their header. */
    static NewEdition edition(String list, LocalDate published, String csv) {
        SourceFile file = SourceFile.of(list + ".csv", csv.getBytes(StandardCharsets.UTF_8));
        Reading reading = House.readers().getFirst().read(list, List.of(file));
        return new NewEdition(
                list,
                published,
                Instant.now(),
                file.sha256(),
                List.of(file.name()),
                List.of(file.content()),
                reading.targets(),
                reading.account(),
                false);
    }
}
