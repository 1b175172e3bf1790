package io.cordon.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small OpenID provider on this machine: discovery, keys, authorization with PKCE, tokens. It signs for real, and can be told
 * to sign wrongly.
 */
final class TestIssuer implements AutoCloseable {
    static final String AUDIENCE = "cordon-api";
    static final String CLIENT = "cordon-web";
    static final String SECRET = "a secret of the client";

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    final AtomicInteger keysFetched = new AtomicInteger();
    volatile RSAKey key;
    volatile Map<String, Object> person =
            Map.of("sub", "u-1", "name", "Ada <b>Admin</b>", "roles", List.of("Sanctions Analyst"));
    volatile boolean wrongNonce;
    volatile boolean away;
    volatile String lastLogout = "";

    private TestIssuer(HttpServer server) {
        this.server = server;
        this.key = newKey();
    }

    static TestIssuer started() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestIssuer issuer = new TestIssuer(http);
            http.createContext("/.well-known/openid-configuration", issuer::discovery);
            http.createContext("/keys", issuer::keys);
            http.createContext("/authorize", issuer::authorize);
            http.createContext("/token", issuer::token);
            http.createContext("/end", issuer::end);
            http.start();
            return issuer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Settings of a server that trusts this issuer. */
    String[] settings(String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(
                "cordon.oidc.issuer=" + address(),
                "cordon.oidc.audience=" + AUDIENCE,
                "cordon.oidc.roles[Sanctions Analyst]=analyst",
                "cordon.oidc.roles[screening]=screener",
                "cordon.oidc.roles[boss]=administrator",
                "cordon.oidc.roles[audit]=auditor",
                "cordon.oidc.clock-skew=5s",
                "cordon.oidc.keys-asked-every=100ms",
                "cordon.oidc.keys-kept=1s"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** The claims of a token that is right in everything. */
    JWTClaimsSet.Builder right() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(AUDIENCE)
                .subject("service-7")
                .claim("roles", List.of("Sanctions Analyst", "something else"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key, new JOSEObjectType("at+jwt"));
    }

    static String signed(JWTClaimsSet claims, RSAKey by, JOSEObjectType type) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(by));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed by nobody. */
    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** The oldest trick: the public key, which everybody has, as the secret of an HMAC. */
    String withPublicKeyAsSecret(JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                away ? 503 : 200,
                "{\"issuer\":\"" + address() + "\",\"authorization_endpoint\":\"" + address()
                        + "/authorize\",\"token_endpoint\":\"" + address() + "/token\",\"jwks_uri\":\"" + address()
                        + "/keys\",\"end_session_endpoint\":\"" + address() + "/end\","
                        + "\"id_token_signing_alg_values_supported\":[\"RS256\"]}");
    }

    private void keys(HttpExchange exchange) throws IOException {
        keysFetched.incrementAndGet();
        answer(exchange, away ? 503 : 200, new JWKSet(key.toPublicJWK()).toString());
    }

    /** The person is there already and consents. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        if (!"code".equals(asked.get("response_type"))
                || !"S256".equals(asked.get("code_challenge_method"))
                || !CLIENT.equals(asked.get("client_id"))) {
            answer(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        redirect(
                exchange,
                asked.get("redirect_uri") + "?code=" + code + "&state="
                        + java.net.URLEncoder.encode(String.valueOf(asked.get("state")), StandardCharsets.UTF_8));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> begun = codes.remove(String.valueOf(asked.get("code")));
        String basic = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(StandardCharsets.UTF_8));
        boolean client = ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (begun == null
                || !client
                || !String.valueOf(begun.get("redirect_uri")).equals(asked.get("redirect_uri"))
                || !challenge(String.valueOf(asked.get("code_verifier"))).equals(begun.get("code_challenge"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        person.forEach(claims::claim);
        Instant now = Instant.now();
        claims.issuer(address())
                .audience(CLIENT)
                .claim("nonce", wrongNonce ? "another" : begun.get("nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        answer(
                exchange,
                200,
                "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
                        + signed(claims.build(), key, JOSEObjectType.JWT) + "\"}");
    }

    private void end(HttpExchange exchange) throws IOException {
        lastLogout = String.valueOf(exchange.getRequestURI().getRawQuery());
        answer(exchange, 200, "{}");
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String field : encoded.split("&")) {
            int at = field.indexOf('=');
            fields.put(
                    URLDecoder.decode(field.substring(0, at), StandardCharsets.UTF_8),
                    URLDecoder.decode(field.substring(at + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", URI.create(to).toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
