package nl.houvast;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import nl.houvast.access.Role;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Everybody who may stand before a door. */
final class Callers {

    /** The region of the record in reach. */
    static final String REGION = "VR09";

    private Callers() {}

    /** In reach of what is there, and owner of the draft. */
    static RequestPostProcessor somebody(Role role) {
        return switch (role) {
            case VISITOR -> anonymous();
            case MACHINE -> machine("SCOPE_referrals:write");
            case WORKER -> worker("noor", "REGION_" + REGION);
            case SUPERVISOR -> worker("supervisor", "REGION_" + REGION, Role.SUPERVISOR);
            default -> user(role.word()).roles(role.name());
        };
    }

    static RequestPostProcessor worker(String id, String region) {
        return worker(id, region, Role.WORKER);
    }

    static RequestPostProcessor worker(String id, String region, Role role) {
        return user(id).authorities(
                        new SimpleGrantedAuthority(role.authority()),
                        new SimpleGrantedAuthority(region));
    }

    static RequestPostProcessor machine(String scope) {
        return jwt().authorities(
                        new SimpleGrantedAuthority(scope),
                        new SimpleGrantedAuthority(Role.MACHINE.authority()));
    }
}
