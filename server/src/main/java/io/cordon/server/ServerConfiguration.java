package io.cordon.server;

import io.cordon.server.api.ApiConfiguration;
import io.cordon.server.compat.CompatConfiguration;
import io.cordon.server.desk.Desk;
import io.cordon.server.doors.DoorsConfiguration;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The server's parts; what they work with is made before, in {@link CordonServer}. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({DoorsConfiguration.class, ApiConfiguration.class, CompatConfiguration.class})
public class ServerConfiguration {
    /** Before the filters that look at keys. */
    @Bean
    FilterRegistrationBean<StoreFilter> storeFilter() {
        FilterRegistrationBean<StoreFilter> registration = new FilterRegistrationBean<>(new StoreFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** Figures of screening, beside those that the framework counts of requests. */
    @Bean
    MeterBinder screeningMeters(Desk desk) {
        return registry -> {
            FunctionCounter.builder("cordon.screenings", desk, Desk::screened)
                    .description("Subjects screened")
                    .register(registry);
            FunctionCounter.builder("cordon.screenings.hit", desk, Desk::hits)
                    .description("Subjects screened that hit")
                    .register(registry);
            FunctionCounter.builder("cordon.swaps", desk, Desk::swaps)
                    .description("Times that the lists answered from were replaced")
                    .register(registry);
            Gauge.builder("cordon.journal.entries", desk, at -> at.journal().size())
                    .description("Entries in the journal")
                    .register(registry);
        };
    }
}
