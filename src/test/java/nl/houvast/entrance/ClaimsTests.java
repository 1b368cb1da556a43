package nl.houvast.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.houvast.access.Account;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import org.junit.jupiter.api.Test;

class ClaimsTests {

    Claims claims =
            new Claims(
                    new AccessSettings(
                            List.of("roles", "realm_access.roles"),
                            Map.of(Role.PARTNER, "ketenpartner"),
                            "regions",
                            "teams",
                            "organization",
                            Map.of("keten", Set.of("*"), "moviera-sso", Set.of("moviera")),
                            "profession",
                            Duration.ofHours(10)));

    @Test
    void describeAReferrer() {
        assertThat(
                        claims.account(
                                "politie",
                                Map.of(
                                        "sub", "7f3",
                                        "name", "Anna de Graaf",
                                        "organization", "Politie Utrecht",
                                        "profession", "POLICE",
                                        "phone_number", "030-5550142",
                                        "email", "anna@politie.example",
                                        "roles", List.of("referrer"))))
                .hasValue(
                        new Account(
                                "politie:7f3",
                                Role.REFERRER,
                                Scope.NOWHERE,
                                new Profile(
                                        "Anna de Graaf",
                                        "Politie Utrecht",
                                        "POLICE",
                                        "030-5550142",
                                        "anna@politie.example")));
    }

    @Test
    void mayHaveTheRolesDeeperDown() {
        assertThat(
                        role(
                                Map.of(
                                        "sub",
                                        "1",
                                        "realm_access",
                                        Map.of("roles", List.of("offline_access", "worker")))))
                .isEqualTo("WORKER");
    }

    @Test
    void mayHaveTheRolesInOneLine() {
        assertThat(role(Map.of("sub", "1", "roles", "reader referrer"))).isEqualTo("REFERRER");
    }

    @Test
    void mayHaveARoleTwice() {
        assertThat(role(Map.of("sub", "1", "roles", "worker worker"))).isEqualTo("WORKER");
        assertThat(role(Map.of("sub", "1", "roles", List.of("worker", "worker"))))
                .isEqualTo("WORKER");
    }

    @Test
    void giveNoRoleThatWasNotGiven() {
        assertThat(role(Map.of("sub", "1", "roles", List.of("workers", "WORKER", "admin"))))
                .isEqualTo("none");
        assertThat(role(Map.of("sub", "1", "roles", 7))).isEqualTo("none");
        assertThat(role(Map.of("sub", "1"))).isEqualTo("none");
    }

    @Test
    void ofAnotherProviderAreAboutSomebodyElse() {
        var same = Map.<String, Object>of("sub", "1", "roles", "worker");

        assertThat(claims.account("a", same).map(Account::id))
                .isNotEqualTo(claims.account("b", same).map(Account::id));
    }

    @Test
    void giveTheRoleUnderTheNameThatTheOperatorChose() {
        assertThat(partner("keten", "moviera")).hasValue(Role.PARTNER);
        assertThat(role(Map.of("sub", "1", "roles", List.of("partner")))).isEqualTo("none");
        assertThat(role(Map.of("sub", "1", "roles", List.of("privacy-officer"))))
                .isEqualTo("PRIVACY_OFFICER");
    }

    @Test
    void neverMakeSomebodyAVisitorOrAMachine() {
        assertThat(role(Map.of("sub", "1", "roles", List.of("visitor", "machine"))))
                .isEqualTo("none");
    }

    @Test
    void giveOneRoleToWhoHasSeveral() {
        assertThat(role(Map.of("sub", "1", "roles", List.of("supervisor", "worker", "referrer"))))
                .isEqualTo("SUPERVISOR");
    }

    @Test
    void giveTheRegionsAndTeams() {
        assertThat(
                        scope(
                                Map.of(
                                        "sub", "1",
                                        "roles", "worker",
                                        "regions", List.of("VR24", "VR22"),
                                        "teams", "zeden,vermissing")))
                .isEqualTo(Scope.of(List.of("VR24", "VR22"), List.of("zeden", "vermissing")));
        assertThat(scope(Map.of("sub", "1", "roles", "worker", "regions", List.of("*"))))
                .isEqualTo(Scope.EVERYWHERE);
        assertThat(scope(Map.of("sub", "1", "roles", "worker"))).isEqualTo(Scope.NOWHERE);
    }

    @Test
    void makeAPartnerOnlyOfAnOrganisationForWhichTheProviderMaySpeak() {
        assertThat(partner("moviera-sso", "moviera")).hasValue(Role.PARTNER);
        assertThat(partner("moviera-sso", "valente")).as("another organisation").isEmpty();
        assertThat(partner("moviera-sso", "*")).isEmpty();
        assertThat(partner("sso", "moviera")).as("a provider that sends no partners").isEmpty();
    }

    private Optional<Role> partner(String provider, String organisation) {
        return claims.account(
                        provider,
                        Map.of(
                                "sub", "1",
                                "roles", "ketenpartner",
                                "organization", organisation))
                .map(Account::role);
    }

    private Scope scope(Map<String, Object> told) {
        return claims.account("idp", told).orElseThrow().scope();
    }

    private String role(Map<String, Object> told) {
        return claims.account("idp", told).map(account -> account.role().name()).orElse("none");
    }
}
