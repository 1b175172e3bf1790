package io.cordon.server;

import io.cordon.server.api.ApiConfiguration;
import io.cordon.server.compat.CompatConfiguration;
import io.cordon.server.doors.DoorsConfiguration;
import io.cordon.server.pages.PagesConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The server's parts; what they work with is made before, in {@link CordonServer}. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    DoorsConfiguration.class,
    ApiConfiguration.class,
    PagesConfiguration.class,
    CompatConfiguration.class,
    Meters.class
})
public class ServerConfiguration {
    /** Before the filters that look at keys. */
    @Bean
    FilterRegistrationBean<StoreFilter> storeFilter() {
        FilterRegistrationBean<StoreFilter> registration = new FilterRegistrationBean<>(new StoreFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
