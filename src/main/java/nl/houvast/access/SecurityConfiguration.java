package nl.houvast.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Which part of the house is for whom. The one place where addresses and roles meet. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/werk/**")
                                        .hasRole(Role.WORKER.name())
                                        .requestMatchers("/aanmelden/**")
                                        .hasRole(Role.REFERRER.name())
                                        .anyRequest()
                                        .permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/api/**", "/verwijswijzer/**"))
                .build();
    }
}
