package nl.houvast.signpost;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What leads on from what somebody is given. Settings {@code houvast.signpost.*}.
 *
 * @param organisation id in the directory of the organisation that runs this Houvast: its leaflet
 *     exists in every language
 * @param selfAddress where people register themselves; null for the website of that organisation
 * @param neutralAddress an address that tells nothing to who reads along, for texts on a phone and
 *     cards without a name; null when there is none, and then these have no address
 */
@ConfigurationProperties("houvast.signpost")
record SignpostSettings(
        @DefaultValue("slachtofferhulp-nederland") String organisation,
        @Nullable String selfAddress,
        @Nullable String neutralAddress) {}
