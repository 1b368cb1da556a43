package nl.houvast.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what an identity provider tells becomes a role here. Settings {@code houvast.access.*}.
 *
 * @param rolesClaim claims in which roles are looked for; a dot goes one level deeper
 * @param workerRole what the provider calls somebody of the support organisation
 * @param referrerRole what it calls a professional who refers
 * @param organisationClaim where the organisation of somebody stands
 * @param professionClaim where the profession of somebody stands
 * @param longestSession after which somebody signs in again, however busy they are
 */
@ConfigurationProperties("houvast.access")
record AccessSettings(
        @DefaultValue({"roles", "realm_access.roles"}) List<String> rolesClaim,
        @DefaultValue("worker") String workerRole,
        @DefaultValue("referrer") String referrerRole,
        @DefaultValue("organization") String organisationClaim,
        @DefaultValue("profession") String professionClaim,
        @DefaultValue("10h") Duration longestSession) {}
