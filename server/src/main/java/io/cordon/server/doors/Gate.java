package io.cordon.server.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Holds the table of endpoints: what is not in it is closed. */
public final class Gate implements AuthorizationManager<RequestAuthorizationContext> {
    private final List<Way> ways;
    private final Map<String, List<Endpoint>> literals;

    private record Way(PathPattern pattern, Endpoint endpoint) {}

    /** A gate that holds {@link Endpoints}. */
    public Gate() {
        PathPatternParser parser = new PathPatternParser();
        ways = Endpoints.ALL_ENDPOINTS.stream()
                .map(endpoint -> new Way(parser.parse(endpoint.path()), endpoint))
                .toList();
        literals = Endpoints.ALL_ENDPOINTS.stream()
                .filter(endpoint -> endpoint.path().indexOf('{') < 0)
                .collect(Collectors.groupingBy(Endpoint::path));
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<Endpoint> asked = endpoint(request);
        boolean may = asked.isPresent()
                && (asked.get().open() || who.get() instanceof Caller caller && caller.mayUse(asked.get()));
        return new AuthorizationDecision(may);
    }

    /** What a request asks for; empty where there is no such thing. */
    Optional<Endpoint> endpoint(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return atPath(request).stream()
                .filter(endpoint -> endpoint.method().equals(method))
                .findFirst();
    }

    /** What there is at a request's path, by whatever method. */
    List<Endpoint> atPath(HttpServletRequest request) {
        List<Endpoint> literal = literals.get(request.getRequestURI());
        if (literal != null) {
            return literal; // which a pattern with variables never goes before
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        List<Way> matching = ways.stream()
                .filter(way -> way.pattern().matches(path))
                .sorted((a, b) -> a.pattern().compareTo(b.pattern()))
                .toList();
        return matching.stream()
                .filter(way -> way.pattern().equals(matching.getFirst().pattern()))
                .map(Way::endpoint)
                .toList();
    }
}
