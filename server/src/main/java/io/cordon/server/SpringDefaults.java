package io.cordon.server;

import io.cordon.server.setup.Configured;
import io.cordon.server.setup.CordonConfiguration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What of Spring Boot's own properties is set where nobody set it otherwise. */
final class SpringDefaults {
    private static final long BYTES_A_CONNECTION = 256 << 10;
    private static final long MOST_CONNECTIONS = 8192;
    private static final long FEWEST_CONNECTIONS = 100;
    private static final String TRACING = "org.springframework.boot.micrometer.tracing.";

    private SpringDefaults() {}

    static Map<String, Object> of(ServerSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>(Configured.FILES);
        web(properties);
        sessions(properties, settings.cordon());
        tls(properties, settings.cordon());
        operations(properties);
        traces(properties, settings);
        return properties;
    }

    private static void web(Map<String, Object> properties) {
        properties.put("server.shutdown", "graceful");
        properties.put("server.server-header", "");
        properties.put("server.max-http-request-header-size", "8KB");
        properties.put("server.tomcat.connection-timeout", "20s");
        properties.put("server.tomcat.max-keep-alive-requests", "100000");
        properties.put("server.tomcat.max-swallow-size", "2MB");
        properties.put("server.tomcat.max-http-form-post-size", "64KB");
        properties.put("spring.servlet.multipart.max-file-size", "64MB");
        properties.put("spring.servlet.multipart.max-request-size", "80MB");
        properties.put("spring.servlet.multipart.file-size-threshold", "64KB");
        properties.put("server.tomcat.max-connections", mostConnections());
        properties.put("server.error.include-message", "never");
        properties.put("server.error.include-stacktrace", "never");
        properties.put("spring.threads.virtual.enabled", "true");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "30s");
        properties.put("spring.web.resources.add-mappings", "false");
        properties.put("spring.mvc.async.request-timeout", "-1");
        properties.put("spring.main.log-startup-info", "false");
        properties.put("spring.jmx.enabled", "false");
    }

    /** Each open connection holds buffers: with a small heap there are fewer. */
    private static long mostConnections() {
        long fit = Runtime.getRuntime().maxMemory() / BYTES_A_CONNECTION;
        return Math.max(FEWEST_CONNECTIONS, Math.min(MOST_CONNECTIONS, fit));
    }

    private static void sessions(Map<String, Object> properties, CordonConfiguration set) {
        boolean tls = set.tls().on() || set.oidc().login().baseUrl().startsWith("https:");
        properties.put("server.servlet.session.timeout", "30m");
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.servlet.session.cookie.http-only", "true");
        properties.put(
                "server.servlet.session.cookie.same-site", "lax"); // the provider's way back is from another site
        properties.put("server.servlet.session.cookie.path", "/");
        properties.put("server.servlet.session.cookie.secure", tls);
        properties.put("server.servlet.session.cookie.name", tls ? "__Host-cordon" : "cordon");
        properties.put("server.servlet.session.persistent", "false");
    }

    private static void tls(Map<String, Object> properties, CordonConfiguration set) {
        if (!set.tls().on()) {
            return;
        }
        String bundle = "spring.ssl.bundle.pem.cordon.";
        properties.put(bundle + "keystore.certificate", set.tls().certificate());
        properties.put(bundle + "keystore.private-key", set.tls().privateKey());
        properties.put(bundle + "reload-on-update", "true");
        properties.put(bundle + "options.enabled-protocols", "TLSv1.3,TLSv1.2");
        properties.put("spring.ssl.bundle.watch.file.quiet-period", "2s");
        properties.put("server.ssl.bundle", "cordon");
    }

    private static void operations(Map<String, Object> properties) {
        properties.put("management.endpoints.web.exposure.include", "prometheus");
        properties.put("management.endpoints.web.discovery.enabled", "false");
        properties.put("management.endpoints.access.default", "none");
        properties.put("management.endpoint.prometheus.access", "read-only");
        properties.put(
                "management.metrics.distribution.slo.http.server.requests",
                "1ms,2ms,5ms,10ms,25ms,50ms,100ms,250ms,1s,5s");
        properties.put("management.metrics.distribution.slo.cordon.journal.append", "1ms,2ms,5ms,10ms,25ms,100ms,1s");
        properties.put("logging.level.root", "warn");
        properties.put("logging.level.io.cordon", "info");
        properties.put("logging.pattern.console", "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %msg%n");
        properties.put("logging.structured.ecs.service.name", "cordon");
    }

    /** Without an address for traces nothing of tracing is loaded, so that no request pays for it. */
    private static void traces(Map<String, Object> properties, ServerSettings settings) {
        Configured configured = Configured.read(settings.arguments());
        boolean wanted =
                configured.environment().containsProperty("management.opentelemetry.tracing.export.otlp.endpoint");
        if (wanted) {
            properties.put("spring.application.name", "cordon");
            properties.put("management.tracing.sampling.probability", "1.0");
            return;
        }
        properties.put(
                "spring.autoconfigure.exclude",
                String.join(
                        ",",
                        "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
                        "org.springframework.boot.opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration",
                        "org.springframework.boot.opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration",
                        TRACING + "autoconfigure.MicrometerTracingAutoConfiguration",
                        TRACING + "autoconfigure.otlp.OtlpExemplarsAutoConfiguration",
                        TRACING + "autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration",
                        TRACING + "opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
                        TRACING + "opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration"));
    }
}
