package nl.houvast.hsds;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as lists show it (HSDS: organization, without what it has many of). */
@HsdsBody
record Organization(
        UUID id,
        String name,
        @Nullable String alternateName,
        String description,
        @Nullable String email,
        @Nullable String website,
        @Nullable UUID parentOrganizationId) {

    /** So little that all can be asked at once; and still valid. */
    @HsdsBody
    record Minimal(UUID id, String name, String description) {}

    /**
     * Everything there is to know about it.
     *
     * @param services {@link Service.Minimal}, or {@link Service.Full} when that was asked
     */
    @HsdsBody
    record Full(
            @JsonUnwrapped Organization organization,
            List<Service.Url> additionalWebsites,
            List<Service.Phone> phones,
            List<Service.Attribute> attributes,
            List<Object> services) {}

    Minimal minimal() {
        return new Minimal(id, name, description);
    }
}
