package io.cordon.sources.fetch;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where lists are published. The shipped catalogue names the authorities' own addresses; a house's file is laid over it,
 * key by key, and may add lists of its own. {@code docs/updating.md} tells the keys.
 */
public final class Catalogue {
    private static final String SHIPPED = "catalogue.yaml";
    private static final int MAX_BYTES = 256 << 10;

    private final Map<String, CatalogueEntry> entries;
    private final Network network;

    Catalogue(Map<String, CatalogueEntry> entries, Network network) {
        this.entries = new LinkedHashMap<>(entries);
        this.network = network;
    }

    /** The shipped catalogue alone. */
    public static Catalogue shipped() {
        return new CatalogueReader()
                .add(shippedText(), "the shipped " + SHIPPED)
                .done();
    }

    /**
     * The shipped catalogue with a house's file over it.
     *
     * @throws BadInputException if the file cannot be read or says what it cannot; the message tells every problem
     */
    public static Catalogue with(Path house) {
        return new CatalogueReader()
                .add(shippedText(), "the shipped " + SHIPPED)
                .add(text(house), house.toString())
                .done();
    }

    /** Every list, in the catalogue's order. */
    public List<CatalogueEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** One list, if the catalogue has it. */
    public Optional<CatalogueEntry> find(String list) {
        return Optional.ofNullable(entries.get(list));
    }

    /** How the network is used. */
    public Network network() {
        return network;
    }

    private static String shippedText() {
        try (InputStream in = Catalogue.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException("the catalogue " + file + " is no file; a YAML file was expected, as"
                    + " docs/updating.md tells; correct --catalogue or CORDON_CATALOGUE");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new BadInputException(file + " is longer than " + (MAX_BYTES >> 10)
                        + " KiB, which no catalogue is; name another file");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInputException(file + " is not in UTF-8; save it in UTF-8 and try again", e);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
