package nl.houvast.hsds;

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
            List<Language> languages,
            List<CostOption> costOptions,
            List<Attribute> attributes) {}

    /** Another address on the web, such as that of a chat. */
    @HsdsBody
    record Url(UUID id, String label, String url) {}

    /** A number to call. */
    @HsdsBody
    record Phone(UUID id, String number, String type, String description) {}

    /** When somebody answers: every week, or in words. */
    @HsdsBody
    record Schedule(
            UUID id,
            @Nullable String freq,
            @Nullable Integer interval,
            @Nullable String byday,
            @Nullable String opensAt,
            @Nullable String closesAt,
            @Nullable String description) {}

    /**
     * Where it works.
     *
     * @param extent CBS codes of municipalities with commas between them, or NL for everywhere
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
