package nl.houvast.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service as lists show it (HSDS: service, without what it has many of). */
@HsdsBody
record Service(
        UUID id,
        UUID organizationId,
        String name,
        @Nullable String alternateName,
        String description,
        @Nullable String url,
        @Nullable String email,
        String status,
        @Nullable String interpretationServices,
        String applicationProcess,
        String feesDescription,
        String eligibilityDescription,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        LocalDate assuredDate,
        @Nullable String alert,
        @Nullable Instant lastModified,
        Organization organization) {

    /**
     * What is in the directory now is there to be used; what stopped is no longer in it, so that
     * this is the only status there is.
     */
    static final String ACTIVE = "active";

    /** So little that all can be asked at once; and still valid, so with its name and status. */
    @HsdsBody
    record Minimal(UUID id, String name, String status, @Nullable Instant lastModified) {}

    /** Everything there is to know about it. */
    @HsdsBody
    record Full(
            @JsonUnwrapped Service service,
            List<Url> additionalUrls,
            List<Phone> phones,
            List<Schedule> schedules,
            List<ServiceArea> serviceAreas,
            List<ServiceAtLocation> serviceAtLocations,
            List<Language> languages,
            List<CostOption> costOptions,
            List<Capacity> capacities,
            List<Attribute> attributes) {}

    /** Another address on the web, such as that of a chat. */
    @HsdsBody
    record Url(UUID id, String label, String url) {}

    /** A number to call. */
    @HsdsBody
    record Phone(UUID id, String number, String type, String description) {}

    /**
     * When somebody answers: every week or month, or in words.
     *
     * @param attendingType phone, chat or visit; null when that is not known
     */
    @HsdsBody
    record Schedule(
            UUID id,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate dtstart,
            @Nullable String until,
            @Nullable Integer count,
            @Nullable String wkst,
            @Nullable String freq,
            @Nullable Integer interval,
            @Nullable String byday,
            @Nullable String bymonthday,
            @Nullable String opensAt,
            @Nullable String closesAt,
            @Nullable String attendingType,
            @Nullable String description) {

        /** In words alone. */
        static Schedule inWords(UUID id, String words) {
            return every(id, null, null, null, null, words);
        }

        /** Every week on these days, or in words alone. */
        static Schedule every(
                UUID id,
                @Nullable String freq,
                @Nullable String byday,
                @Nullable String opensAt,
                @Nullable String closesAt,
                @Nullable String words) {
            return new Schedule(
                    id,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    freq,
                    freq == null ? null : 1,
                    byday,
                    null,
                    opensAt,
                    closesAt,
                    null,
                    words);
        }
    }

    /**
     * That it is given somewhere.
     *
     * @param description what somebody goes there for
     */
    @HsdsBody
    record ServiceAtLocation(UUID id, String description, Location location) {}

    /** Where somebody goes; without an address when that is secret. */
    @HsdsBody
    record Location(
            UUID id,
            String locationType,
            @Nullable String name,
            @Nullable String description,
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<Address> addresses,
            List<Accessibility> accessibility) {}

    /** Where a location is. */
    @HsdsBody
    record Address(
            UUID id,
            @JsonProperty("address_1") String street,
            String city,
            String stateProvince,
            String postalCode,
            String country,
            String addressType) {}

    /** What somebody may need there, and finds. */
    @HsdsBody
    record Accessibility(UUID id, String description) {}

    /** How much room there is. */
    @HsdsBody
    record Capacity(
            UUID id, Unit unit, int available, @Nullable String description, Instant updated) {}

    /** What capacity is counted in. */
    @HsdsBody
    record Unit(UUID id, String name) {}

    /**
     * Where it works.
     *
     * @param extent CBS codes of municipalities, or postcodes (four digits) of those it works in
     *     only in part, with commas between them; or NL for everywhere
     */
    @HsdsBody
    record ServiceArea(
            UUID id, String name, @Nullable String description, String extent, String extentType) {}

    /** A language in which people are helped. */
    @HsdsBody
    record Language(UUID id, String name, @Nullable String code) {}

    /** What it costs. */
    @HsdsBody
    record CostOption(
            UUID id,
            String option,
            @Nullable String currency,
            @Nullable Integer amount,
            @Nullable String amountDescription) {}

    /**
     * That a word of a taxonomy is about it.
     *
     * @param linkType which of our taxonomies: event, relation, service or group
     * @param linkEntity what it is about: service or organization
     */
    @HsdsBody
    record Attribute(
            UUID id, String linkType, String linkEntity, String label, TaxonomyTerm taxonomyTerm) {}

    Minimal minimal() {
        return new Minimal(id, name, status, lastModified);
    }
}
