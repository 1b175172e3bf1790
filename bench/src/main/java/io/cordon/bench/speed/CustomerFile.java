package io.cordon.bench.speed;

import io.cordon.bench.quality.Lists;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Writes customers that were made up, as CSV; two columns tell who is a target, and how the name was varied. */
public final class CustomerFile {
    private static final String HEADER = "id,type,name,birth_date,country,generated_from,generated_how";

    private CustomerFile() {}

    /**
     * Writes customers 0 to {@code rows}.
     *
     * @param share of targets among them, from 0 to 1
     * @param done told how many are written
     * @return how many of them are targets
     * @throws BadInputException if nothing can be written there
     */
    public static long write(Path file, Lists lists, long seed, double share, long rows, LongConsumer done) {
        CustomerGenerator generator = new CustomerGenerator(lists, seed, share);
        long targets = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\n");
            for (long n = 0; n < rows; n++) {
                Customer customer = generator.customer(n);
                targets += customer.target().isPresent() ? 1 : 0;
                out.write(String.join(
                                ",",
                                customer.id(),
                                customer.kind().word(),
                                quoted(customer.name()),
                                customer.birthDate(),
                                customer.country(),
                                customer.target()
                                        .map(TargetId::toString)
                                        .map(CustomerFile::quoted)
                                        .orElse(""),
                                customer.variation())
                        + "\n");
                done.accept(n + 1);
            }
        } catch (IOException e) {
            throw new BadInputException(
                    "the customers cannot be written to " + file + ": " + e.getMessage() + "; name another file", e);
        }
        return targets;
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
