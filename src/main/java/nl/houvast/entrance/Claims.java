package nl.houvast.entrance;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.houvast.access.Account;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an identity provider says about somebody. */
@Component
class Claims {

    private final AccessSettings settings;

    Claims(AccessSettings settings) {
        this.settings = settings;
    }

    /**
     * The account that these claims describe; empty when they give it no role here, or make a
     * partner of an organisation that this provider may not speak for.
     *
     * @param provider the name of the provider in our settings: two providers may hand out the same
     *     subject
     */
    Optional<Account> account(String provider, Map<String, Object> claims) {
        return role(claims)
                .map(
                        role ->
                                new Account(
                                        provider + ":" + claims.get("sub"),
                                        role,
                                        scope(claims),
                                        profile(claims)))
                .filter(account -> account.role() != Role.PARTNER || speaksFor(provider, account));
    }

    private boolean speaksFor(String provider, Account partner) {
        return settings.vouches(provider, partner.profile().organisation());
    }

    private Optional<Role> role(Map<String, Object> claims) {
        var names = new HashSet<String>();
        settings.rolesClaim().forEach(claim -> names.addAll(values(claims, claim)));
        return settings.role(names);
    }

    private Scope scope(Map<String, Object> claims) {
        return Scope.of(
                values(claims, settings.regionsClaim()), values(claims, settings.teamsClaim()));
    }

    private static Set<String> values(Map<?, ?> claims, String claim) {
        return switch (find(claims, claim)) {
            case Collection<?> many -> new HashSet<>(many.stream().map(String::valueOf).toList());
            case String text -> new HashSet<>(Arrays.asList(text.split("[ ,]+")));
            case null, default -> Set.of();
        };
    }

    private static @Nullable Object find(Map<?, ?> claims, String claim) {
        if (claims.containsKey(claim)) {
            return claims.get(claim);
        }
        var dot = claim.indexOf('.');
        return dot > 0 && claims.get(claim.substring(0, dot)) instanceof Map<?, ?> deeper
                ? find(deeper, claim.substring(dot + 1))
                : null;
    }

    private Profile profile(Map<String, Object> claims) {
        var name = text(claims, "name");
        return new Profile(
                name == null ? String.valueOf(claims.get("preferred_username")) : name,
                text(claims, settings.organisationClaim()),
                text(claims, settings.professionClaim()),
                text(claims, "phone_number"),
                text(claims, "email"));
    }

    private static @Nullable String text(Map<String, Object> claims, String claim) {
        return find(claims, claim) instanceof String text && !text.isBlank() ? text : null;
    }
}
