import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a running server a steady number of times a second, and tells how long the answers took:
 * {@code java examples/Load.java http://127.0.0.1:8080 KEY [RATE [SECONDS [CONNECTIONS]]]}. RATE 0 asks as fast as the connections
 * can. The first half of the time warms the server up and does not count. A latency is measured from the moment at which the
 * request was due, so that a server that stalls cannot hide it. Asker and server share the machine: the figures are what the two
 * achieve together. Requests are yente's {@code POST /match/default} with one name; every fourth is a listed one.
 */
class Load {
    private static final String[] FIRST = {
        "Anna", "Maria", "Ivan", "Sergey", "Ahmed", "Fatima", "Li", "Wei", "John", "Emily", "Carlos", "Lucia", "Pierre", "Claire",
        "Hans", "Greta", "Yusuf", "Leila", "Olga", "Dmitri", "Quentin", "Ingrid", "Kenji", "Aiko", "Raj", "Priya", "Tomasz", "Ewa"
    };
    private static final String[] LAST = {
        "Smith", "Petrova", "Konstantinov", "Al-Rashid", "Haddad", "Wang", "Zhang", "Garcia", "Fernandez", "Dupont", "Moreau", "Schmidt",
        "Weber", "Yilmaz", "Demir", "Ivanova", "Kuznetsov", "Featherstonehaugh", "Lindqvist", "Tanaka", "Sharma", "Kowalski", "Nowak"
    };
    private static final String[] LISTED = {
        "Sergey Aksyonov", "Vladimir Konstantinov", "Gennady Timchenko", "Igor Sechin", "Bank Rossiya", "Ramzan Kadyrov"
    };


    private static String body(long n) {
        String name = n % 4 == 0
                ? LISTED[(int) (n / 4 % LISTED.length)]
                : FIRST[(int) (n * 7 % FIRST.length)] + " " + LAST[(int) (n * 11 % LAST.length)];
        return "{\"queries\":{\"q\":{\"schema\":\"LegalEntity\",\"properties\":{\"name\":[\"" + name + "\"]}}}}";
    }

    public static void main(String[] args) throws Exception {
        URI uri = URI.create(args[0]);
        int rate = args.length > 2 ? Integer.parseInt(args[2]) : 1000;
        int seconds = args.length > 3 ? Integer.parseInt(args[3]) : 60;
        int connections = args.length > 4 ? Integer.parseInt(args[4]) : 16;
        long intervalNs = rate == 0 ? 0 : 1_000_000_000L / rate;
        long start = System.nanoTime();
        long counted = start + seconds * 500_000_000L;
        long end = start + seconds * 1_000_000_000L;
        AtomicLong next = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        long[][] took = new long[connections][];
        Thread[] threads = new Thread[connections];
        for (int i = 0; i < connections; i++) {
            int mine = i;
            threads[i] = Thread.ofPlatform().start(() -> took[mine] =
                    ask(uri, args[1], next, start, intervalNs, counted, end, failed));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] sorted = Arrays.stream(took).flatMapToLong(Arrays::stream).sorted().toArray();
        if (sorted.length == 0) {
            System.out.println("no request was answered; " + failed + " failed");
            System.exit(1);
        }
        System.out.printf(
                "%d requests in %.1f s: %.0f a second; median %.2f ms, p90 %.2f ms, p99 %.2f ms, longest %.1f ms; %d failed%n",
                sorted.length,
                (end - counted) / 1e9,
                sorted.length / ((end - counted) / 1e9),
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.9)] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                failed.get());
    }

    private static long[] ask(
            URI uri, String key, AtomicLong next, long start, long intervalNs, long counted, long end, AtomicLong failed) {
        long[] took = new long[1 << 18];
        int n = 0;
        while (System.nanoTime() < end) {
            n = onOneConnection(uri, key, next, start, intervalNs, counted, end, failed, took, n);
        }
        return Arrays.copyOf(took, n);
    }

    /** Asks until the time is over or the server ends the connection, as servers do after so many requests. */
    private static int onOneConnection(
            URI uri,
            String key,
            AtomicLong next,
            long start,
            long intervalNs,
            long counted,
            long end,
            AtomicLong failed,
            long[] took,
            int had) {
        int n = had;
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            OutputStream out = socket.getOutputStream();
            String head = "POST /match/default HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nAuthorization: Bearer " + key
                    + "\r\nContent-Type: application/json\r\nContent-Length: ";
            while (true) {
                long number = next.getAndIncrement();
                long now = System.nanoTime();
                long due = intervalNs == 0 ? now : start + number * intervalNs;
                if (due > end || now > end) {
                    return n;
                }
                while (now < due) {
                    LockSupport.parkNanos(due - now);
                    now = System.nanoTime();
                }
                String body = body(number);
                out.write((head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
                Answer answer = answer(in);
                if (answer.status() != 200) {
                    failed.incrementAndGet();
                } else if (due >= counted && n < took.length) {
                    took[n++] = System.nanoTime() - due;
                }
                if (answer.last()) {
                    return n;
                }
            }
        } catch (IOException e) {
            failed.incrementAndGet();
            return n;
        }
    }

    private record Answer(int status, boolean last) {}

    /** Reads an answer to its end. */
    private static Answer answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        long length = -1;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            last |= lower.startsWith("connection:") && lower.contains("close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (!chunked) {
            in.skipNBytes(Math.max(0, length));
            return new Answer(status, last);
        }
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            in.skipNBytes(size + 2L);
        }
        line(in);
        return new Answer(status, last);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
