package io.cordon.server;

import io.cordon.store.ImportOutcome;
import io.cordon.store.NewEdition;
import io.cordon.store.StoreLocation;
import io.cordon.store.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A process of its own that imports one edition after another, saying each once it was acknowledged: {@code ADDED 3}. */
final class ImportingChild {
    static final String LIST = "stops";
    static final String NAME = "Maksimilian Vostrikovsky";
    private static final int NAMES = 300;

    private ImportingChild() {}

    static Process start(Path data, Optional<String> store, int first) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ImportingChild.class.getName(),
                data.toString(),
                Integer.toString(first)));
        store.ifPresent(command::add);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Optional<String> address = arguments.length > 2 ? Optional.of(arguments[2]) : Optional.empty();
        try (Stores stores = Stores.open(StoreLocation.of(Path.of(arguments[0]), address))) {
            for (int number = Integer.parseInt(arguments[1]); ; number++) {
                ImportOutcome outcome = stores.store().add(edition(number));
                System.out.println(outcome.kind() + " " + number);
                Thread.sleep(20);
            }
        }
    }

    /** Its day and its programme tell its number. */
    static NewEdition edition(int number) {
        String[] names = new String[NAMES];
        names[0] = NAME;
        for (int i = 1; i < NAMES; i++) {
            names[i] = "Somebody " + i + " Else" + (i % 3 == 0 ? number : "");
        }
        return HouseList.edition(LIST, day(number), "programme-" + number, names);
    }

    static LocalDate day(int number) {
        return LocalDate.parse("2021-01-01").plusDays(number);
    }
}
