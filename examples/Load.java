import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * Asks a running server as fast as so many askers can, each one request after the other, and tells requests a second and
 * latencies: {@code java examples/Load.java http://127.0.0.1:8080 KEY [SECONDS [ASKERS]]}. The first quarter of the time warms
 * the server up and does not count. Asker and server share the machine, so that the figures are what the two achieve together.
 */
class Load {
    private static final String[] NAMES = {
        "Sergey Aksyonov", "Maria Nikolaevna Petrova", "Quentin Featherstonehaugh", "Ahmed Al-Rashid", "Vladimir Konstantinov"
    };

    public static void main(String[] args) throws Exception {
        URI uri = URI.create(args[0] + "/api/v1/screenings");
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 20;
        int askers = args.length > 3 ? Integer.parseInt(args[3]) : 16;
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long start = System.nanoTime();
        long counted = start + seconds * 250_000_000L;
        long end = start + seconds * 1_000_000_000L;
        ConcurrentLinkedQueue<Long> tookNs = new ConcurrentLinkedQueue<>();
        LongAdder failed = new LongAdder();
        Thread[] threads = new Thread[askers];
        for (int i = 0; i < askers; i++) {
            int asker = i;
            threads[i] = Thread.ofVirtual().start(() -> {
                for (int n = 0; System.nanoTime() < end; n++) {
                    String body = "{\"name\":\"" + NAMES[n % NAMES.length] + "\",\"ref\":\"" + asker + "-" + n + "\"}";
                    HttpRequest request = HttpRequest.newBuilder(uri)
                            .header("Authorization", "Bearer " + args[1])
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
                    long before = System.nanoTime();
                    try {
                        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                        if (response.statusCode() != 200) {
                            failed.increment();
                        } else if (before >= counted) {
                            tookNs.add(System.nanoTime() - before);
                        }
                    } catch (Exception e) {
                        failed.increment();
                    }
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] sorted = tookNs.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            System.out.println("no request was answered; " + failed.sum() + " failed");
            return;
        }
        System.out.printf(
                "%d requests in %.1f s: %.0f a second; median %.1f ms, p99 %.1f ms, longest %.1f ms; %d failed%n",
                sorted.length,
                (end - counted) / 1e9,
                sorted.length / ((end - counted) / 1e9),
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                Arrays.stream(sorted).max().orElse(0) / 1e6,
                failed.sum());
    }
}
