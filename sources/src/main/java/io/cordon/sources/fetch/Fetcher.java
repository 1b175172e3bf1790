package io.cordon.sources.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/**
 * Fetches files. It asks whether a file has changed before it takes it, keeps within times and sizes, follows redirects only
 * to the hosts that the catalogue names and only over TLS, connects to no private address unless told, and tries again what
 * may pass, more and more seldom.
 */
public final class Fetcher implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;

    /** A server that asks for more is not waited for; the next look comes anyway. */
    private static final Duration MAX_WAIT = Duration.ofMinutes(5);

    private final Network network;
    private final Clock clock;
    private final HttpClient client;
    private final RandomGenerator random = RandomGenerator.getDefault();

    /**
     * A fetcher that uses the network as told.
     *
     * @throws io.cordon.core.model.BadInputException if {@link Network#trust} cannot be read
     */
    public Fetcher(Network network, Clock clock) {
        this.network = network;
        this.clock = clock;
        ProxySelector direct = HttpClient.Builder.NO_PROXY;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(network.connectTimeout())
                .sslContext(Trust.context(network.trust()))
                .proxy(network.proxy()
                        .map(proxy -> ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())))
                        .orElse(direct))
                .build();
    }

    /**
     * Fetches a file.
     *
     * @param into where it is put; what lies there is overwritten, and is of no use unless the answer is whole
     * @param again told of each try that is followed by another, with the wait before it
     * @throws InterruptedException if the thread is interrupted; nothing is left running
     */
    public Answer fetch(Wanted wanted, Path into, BiConsumer<Answer.Failed, Duration> again)
            throws InterruptedException {
        for (int tried = 1; ; tried++) {
            Answer answer = once(wanted, into);
            if (!(answer instanceof Answer.Failed failed) || !failed.passing() || tried >= network.tries()) {
                return answer;
            }
            Duration wait = wait(tried);
            if (failed.askedWait().isPresent()) {
                Duration asked = failed.askedWait().get();
                if (asked.compareTo(MAX_WAIT) > 0) {
                    return failed;
                }
                wait = asked.compareTo(wait) > 0 ? asked : wait;
            }
            again.accept(failed, wait);
            Thread.sleep(wait);
        }
    }

    /** Doubled from try to try, and varied so that many houses do not come back at the same moment. */
    private Duration wait(int tried) {
        double doubled = network.backOff().toMillis() * Math.pow(2, tried - 1.0);
        return Duration.ofMillis(Math.round(doubled * random.nextDouble(0.5, 1.5)));
    }

    private Answer once(Wanted wanted, Path into) throws InterruptedException {
        long deadline = System.nanoTime() + network.wholeTimeout().toNanos();
        Set<URI> seen = new LinkedHashSet<>();
        URI at = wanted.address();
        while (true) {
            Optional<String> refusal = refusal(at, wanted, seen);
            if (refusal.isPresent()) {
                return Faults.failed(at, 0, refusal.get(), false);
            }
            seen.add(at);
            try {
                HttpResponse<InputStream> response = send(at, wanted.known());
                Optional<String> moved = guard(at, wanted);
                if (moved.isPresent()) {
                    response.body().close();
                    return Faults.failed(at, 0, moved.get(), false);
                }
                Optional<String> location = response.headers().firstValue("Location");
                if (response.statusCode() / 100 == 3 && response.statusCode() != 304 && location.isPresent()) {
                    response.body().close();
                    at = at.resolve(location.get());
                    continue;
                }
                return answer(at, response, wanted, into, deadline);
            } catch (IOException e) {
                return Faults.of(at, 0, e);
            } catch (TimeoutException e) {
                return Faults.failed(
                        at,
                        0,
                        Faults.shown(at) + " did not answer within " + Watchdog.words(network.answerTimeout()),
                        true);
            } catch (IllegalArgumentException e) {
                return Faults.failed(at, 0, Faults.shown(at) + " redirects to what is no address", false);
            }
        }
    }

    /** Why an address is not asked; empty if it may be. */
    private Optional<String> refusal(URI at, Wanted wanted, Set<URI> seen) {
        boolean first = seen.isEmpty();
        String from = first ? "" : Faults.shown(seen.iterator().next()) + " redirects to ";
        boolean secure = "https".equals(at.getScheme());
        boolean plainButAllowed = first && wanted.plainHttpAllowed() && "http".equals(at.getScheme());
        if (at.getHost() == null || !(secure || plainButAllowed)) {
            return Optional.of(from + Faults.shown(at) + ", and only https is followed");
        }
        if (!wanted.mayGoTo(at.getHost())) {
            return Optional.of(from + at.getHost() + ", which is not among the hosts allowed for this list ("
                    + String.join(", ", wanted.ownHosts())
                    + (wanted.redirectHosts().isEmpty() ? "" : ", ")
                    + String.join(", ", wanted.redirectHosts())
                    + "); if the publisher has moved there, add it to redirect-hosts in a catalogue of your own");
        }
        if (seen.contains(at)) {
            return Optional.of(from + Faults.shown(at) + " in a circle");
        }
        if (seen.size() > MAX_REDIRECTS) {
            return Optional.of(from + "one address after another, more than " + MAX_REDIRECTS + " times");
        }
        return guard(at, wanted).map(reason -> from + reason);
    }

    private Optional<String> guard(URI at, Wanted wanted) {
        if (wanted.mayBePrivate(at.getHost()) || (network.proxy().isPresent() && !AddressGuard.literal(at.getHost()))) {
            return Optional.empty();
        }
        return AddressGuard.refusal(at.getHost());
    }

    private HttpResponse<InputStream> send(URI at, Validators known)
            throws IOException, InterruptedException, TimeoutException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at)
                .header("User-Agent", network.userAgent())
                .header("Accept", "*/*")
                .header("Accept-Encoding", "gzip");
        if (!known.etag().isEmpty()) {
            request.header("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            request.header("If-Modified-Since", known.lastModified());
        }
        // The request's own time-out is not used: on some Java versions it ends with the head, on others with the body.
        CompletableFuture<HttpResponse<InputStream>> coming =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try {
            return coming.get(network.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
        } finally {
            coming.cancel(true);
        }
    }

    private Answer answer(URI at, HttpResponse<InputStream> response, Wanted wanted, Path into, long deadline)
            throws IOException, InterruptedException {
        int status = response.statusCode();
        HttpHeaders headers = response.headers();
        if (status == 304 && !wanted.known().isEmpty()) {
            response.body().close();
            return new Answer.Unchanged(at, status, 0);
        }
        if (status != 200) {
            response.body().close();
            return Faults.status(at, status, headers.firstValue("Retry-After"), clock);
        }
        Transfer transfer = new Transfer(response, network, wanted.maxBytes(), deadline);
        try {
            transfer.into(into);
        } catch (Transfer.Refused e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return new Answer.Failed(
                    at,
                    status,
                    transfer.received(),
                    Faults.shown(at) + " " + e.reason(),
                    e.passing(),
                    Optional.empty());
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Answer.Failed fault = Faults.of(at, transfer.received(), e);
            return new Answer.Failed(at, status, fault.bytes(), fault.reason(), true, Optional.empty());
        }
        Validators validators = new Validators(
                headers.firstValue("ETag").orElse(""),
                headers.firstValue("Last-Modified").orElse(""));
        return new Answer.Whole(at, status, transfer.received(), into, validators);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
