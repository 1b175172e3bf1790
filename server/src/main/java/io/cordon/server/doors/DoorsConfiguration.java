package io.cordon.server.doors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The doors, hung: no session, no cookie, no form; a key with every request, and the table of endpoints. */
@Configuration(proxyBeanMethods = false)
public class DoorsConfiguration {
    /** The chain that every request goes through. */
    @Bean
    SecurityFilterChain doors(HttpSecurity http, Keys keys) throws Exception {
        Gate gate = new Gate();
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie tells who asks, so there is nothing to forge with
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterBefore(new KeyFilter(keys), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(ask -> ask.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(gate))
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, e) -> {
                            response.setHeader("WWW-Authenticate", "Bearer realm=\"cordon\"");
                            noKey().write(response);
                        })
                        .accessDeniedHandler(
                                (request, response, e) -> closed(gate, request).write(response)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** There are keys and no passwords. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("there are no users with passwords");
        };
    }

    private static Problem noKey() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "no-key",
                "a key that is valid was expected in the header Authorization, as in \"Authorization: Bearer cordon_...\"; an"
                        + " administrator makes one with POST /api/v1/keys");
    }

    private static Problem closed(Gate gate, HttpServletRequest request) {
        Optional<Endpoint> asked = gate.endpoint(request);
        if (asked.isPresent()) {
            return new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-allowed",
                    "this key's role or scopes do not allow it; it is for "
                            + asked.get().roles().stream()
                                    .map(Role::word)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + " with scope " + asked.get().scope().word());
        }
        List<String> methods =
                gate.atPath(request).stream().map(Endpoint::method).sorted().toList();
        if (methods.isEmpty()) {
            return new Problem(
                    HttpStatus.NOT_FOUND,
                    "no-such-path",
                    "there is nothing at this path; GET /openapi.json tells what there is");
        }
        return new Problem(
                HttpStatus.METHOD_NOT_ALLOWED,
                "no-such-method",
                "at this path there is " + String.join(", ", methods) + ", not " + request.getMethod());
    }
}
