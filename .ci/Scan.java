import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for secrets in what is committed, and for known vulnerabilities of what the program ships: {@code java .ci/Scan.java}. The
 * libraries are those of {@code .ci/dependencies.txt}, which {@code java .ci/Scan.java lock} writes anew after a build; they are looked
 * up at osv.dev, and where that is not reached it says so. Ends with 1 if a secret was found.
 */
class Scan {
    private static final Path LIST = Path.of(".ci/dependencies.txt");
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\\s*[A-Za-z0-9+/]{40}"),
            Pattern.compile("cordon_[0-9a-f]{16}_[A-Za-z0-9_-]{43}"),
            Pattern.compile("PRIVATE\\+KEY\\+[^\\s+]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]{40,}"),
            Pattern.compile("AKIA[0-9A-Z]{16}"),
            Pattern.compile("gh[pousr]_[A-Za-z0-9]{36}"),
            Pattern.compile("xox[abpr]-[A-Za-z0-9-]{20,}"),
            Pattern.compile("eyJ[A-Za-z0-9_-]{20,}\\.eyJ[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{40,}"),
            Pattern.compile("(?i)(?:password|secret|token)\\s*[:=]\\s*[\"'](?=[^\"']*\\d)[A-Za-z0-9+/_-]{24,}[\"']"));

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("lock")) {
            Files.write(LIST, shipped());
            System.out.println("Written: " + LIST);
            return;
        }
        int found = secrets();
        dependencies(); // told and no more: what is found there comes from outside, on any day
        System.exit(found > 0 ? 1 : 0);
    }

    private static int secrets() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "ls-files", "-z").start();
        String[] files = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\0");
        if (git.waitFor() != 0) {
            System.out.println("secrets: not looked for, as this is no git checkout");
            return 0;
        }
        int found = 0;
        for (String file : files) {
            found += secrets(Path.of(file));
        }
        System.out.println("secrets: " + found + " found in " + files.length + " files");
        return found;
    }

    private static int secrets(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > 5_000_000) {
            return 0;
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (MalformedInputException e) {
            return 0; // not a text
        }
        int found = 0;
        for (Pattern pattern : SECRETS) {
            Matcher secret = pattern.matcher(text);
            while (secret.find()) {
                // An example is written with few different characters: no key is.
                if (secret.group().chars().distinct().count() >= 16) {
                    long line = text.substring(0, secret.start()).lines().count();
                    System.out.println(file + ":" + line + ": looks like a secret; take it out and withdraw it");
                    found++;
                }
            }
        }
        return found;
    }

    private static void dependencies() throws IOException, InterruptedException {
        List<String> all = Files.readAllLines(LIST);
        String query = all.stream()
                .map(one -> one.split(":"))
                .map(one -> "{\"package\":{\"ecosystem\":\"Maven\",\"name\":\"" + one[0] + ":" + one[1] + "\"},\"version\":\""
                        + one[2] + "\"}")
                .collect(Collectors.joining(",", "{\"queries\":[", "]}"));
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.osv.dev/v1/querybatch"))
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .build();
        String answer;
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            answer = response.body();
        } catch (IOException e) {
            System.out.println("dependencies: " + all.size() + " not looked up, as osv.dev was not reached (" + e + ")");
            return;
        }
        Matcher id = Pattern.compile("\"id\":\\s*\"([^\"]+)\"").matcher(answer);
        TreeSet<String> found = new TreeSet<>();
        while (id.find()) {
            found.add(id.group(1));
        }
        found.forEach(one -> System.out.println("dependencies: https://osv.dev/vulnerability/" + one));
        System.out.println("dependencies: " + found.size() + " known vulnerabilities in " + all.size() + " libraries");
    }

    /** What the last build put beside the programs, as group:artifact:version. */
    private static List<String> shipped() throws IOException {
        TreeSet<String> all = new TreeSet<>();
        for (String module : List.of("cli", "server")) {
            try (Stream<Path> jars = Files.list(Path.of(module, "target", "lib"))) {
                for (Path jar : jars.filter(path -> !path.getFileName().toString().startsWith("cordon-")).toList()) {
                    all.add(coordinates(jar));
                }
            }
        }
        return new ArrayList<>(all);
    }

    private static String coordinates(Path jar) throws IOException {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        Matcher parts = Pattern.compile("(.+?)-((?:SRU)?\\d.*)").matcher(name);
        if (!parts.matches()) {
            throw new IOException(jar + " has no version in its name");
        }
        String group = "unknown";
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().endsWith("/pom.properties") && entry.getName().contains("/" + parts.group(1) + "/")) {
                    Properties pom = new Properties();
                    pom.load(file.getInputStream(entry));
                    group = pom.getProperty("groupId", group);
                }
            }
        }
        return (group.equals("unknown") ? repositoryGroup(parts.group(1), parts.group(2)) : group) + ":" + parts.group(1) + ":"
                + parts.group(2);
    }

    /** Jars without Maven's own file are found by where the local repository has them. */
    private static String repositoryGroup(String artifact, String version) throws IOException {
        Path repository = Path.of(System.getProperty("user.home"), ".m2", "repository");
        try (Stream<Path> all = Files.find(repository, 12, (path, is) -> is.isDirectory()
                && path.endsWith(Path.of(artifact, version)))) {
            return all.findFirst()
                    .map(path -> repository.relativize(path.getParent().getParent()).toString().replace('/', '.'))
                    .orElse("unknown");
        }
    }
}
