package nl.houvast.entrance;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.houvast.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what an identity provider tells becomes a role here. Settings {@code houvast.access.*}.
 *
 * @param rolesClaim claims in which roles are looked for; a dot goes one level deeper
 * @param roleNames what the provider calls a role, where that is not {@link Role#word()}
 * @param regionsClaim where the regions stand that somebody works for; "*" is the whole country
 * @param teamsClaim where the teams stand that somebody is in
 * @param organisationClaim where the organisation of somebody stands
 * @param partners by the name of a provider: for which organisations it may send partners, by their
 *     ids in the directory; "*" for all. A provider that is not named sends none: one organisation
 *     cannot give itself out as another.
 * @param professionClaim where the profession of somebody stands
 * @param longestSession after which somebody signs in again, however busy they are
 */
@ConfigurationProperties("houvast.access")
record AccessSettings(
        @DefaultValue({"roles", "realm_access.roles"}) List<String> rolesClaim,
        @DefaultValue Map<Role, String> roleNames,
        @DefaultValue("regions") String regionsClaim,
        @DefaultValue("teams") String teamsClaim,
        @DefaultValue("organization") String organisationClaim,
        @DefaultValue Map<String, Set<String>> partners,
        @DefaultValue("profession") String professionClaim,
        @DefaultValue("10h") Duration longestSession) {

    /** Nobody is given these: they are what somebody is without signing in as a person. */
    private static final Set<Role> NOBODY = EnumSet.of(Role.VISITOR, Role.MACHINE);

    AccessSettings {
        roleNames = Map.copyOf(roleNames);
        partners = Map.copyOf(partners);
    }

    /** Whether this provider may send somebody of this organisation. */
    boolean vouches(String provider, @Nullable String organisation) {
        var known = partners.getOrDefault(provider, Set.of());
        return known.contains("*") || (organisation != null && known.contains(organisation));
    }

    /** The role that these names of the provider give here, if any. */
    Optional<Role> role(Collection<String> names) {
        return EnumSet.complementOf(EnumSet.copyOf(NOBODY)).stream()
                .filter(role -> names.contains(roleNames.getOrDefault(role, role.word())))
                .max(Comparator.naturalOrder());
    }
}
