package io.cordon.intake.policies;

import io.cordon.core.model.BadInputException;
import io.cordon.core.screen.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads policy files; tells all that is wrong with one at once, each problem with its line and key. */
public final class PolicyReader {
    /** No policy file is longer. */
    public static final int MAX_BYTES = 64 * 1024;

    private PolicyReader() {}

    /**
     * Reads a file.
     *
     * @throws BadInputException if it cannot be read or is no policy
     */
    public static Policy read(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInputException(file + " is a folder; name the policy file inside it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new BadInputException(
                        file + " is longer than " + MAX_BYTES / 1024 + " KiB, which no policy is; name a policy file");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read(text, file.toString());
        } catch (CharacterCodingException e) {
            throw new BadInputException(file + " is not in UTF-8; save it in UTF-8 and try again", e);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a policy.
     *
     * @param file what messages call it
     * @throws BadInputException if it is no policy; the message tells every problem
     */
    public static Policy read(String text, String file) {
        Yaml.Value document = Yaml.read(text, file)
                .orElseThrow(() -> new BadInputException(
                        file + " is empty; a policy in YAML was expected, such as: cordon policy show balanced"));
        PolicyFile read = new PolicyFile();
        Policy policy = read.policy(document);
        List<String> problems = read.problems();
        if (problems.isEmpty()) {
            return policy;
        }
        if (problems.size() == 1) {
            throw new BadInputException(file + ", " + problems.getFirst());
        }
        throw new BadInputException(
                file + " has " + problems.size() + " problems:\n  " + String.join("\n  ", problems));
    }
}
