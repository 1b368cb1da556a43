package nl.houvast.incident;

import java.time.Instant;
import java.time.LocalDate;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.TimeOrdered;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to many people at once.
 *
 * @param slug the last part of its public address
 * @param open whether people can come in by it
 */
record Incident(
        IncidentId id,
        String slug,
        Told told,
        boolean open,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /**
     * What a supervisor said about it. Everybody may read it: it names nobody.
     *
     * @param event kind of event, by taxonomy id
     * @param region code of the safety region in which it happened, and where its people are helped
     * @param wordsNl for its public page
     * @param wordsEn the same in English
     */
    record Told(
            String name,
            String event,
            String region,
            String place,
            LocalDate happenedOn,
            String wordsNl,
            String wordsEn) {}

    /** Its public address within this site. */
    String page() {
        return "/incident/" + slug;
    }

    /** Its address for who works here. */
    String address() {
        return IncidentsPage.PATH + "/" + id;
    }

    /** Whether this actor opens and closes it, brings lists and divides the calls. */
    boolean isLedBy(Actor by) {
        return by.role() == Role.SUPERVISOR && covers(by, told.region());
    }

    /** Whether this region is among theirs. */
    static boolean covers(Actor by, String region) {
        return by.scope().everywhere() || by.scope().regions().contains(region);
    }

    /** What {@link #slug} looks like. */
    static final String SLUG = "[0-9a-hjkmnp-tv-z]{12}";

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    /**
     * Sixty random bits, so that an address tells nothing and nobody finds it by trying; no letter
     * or digit in it is mistaken for another.
     */
    static String newSlug(Instant now) {
        var bits = TimeOrdered.id(now).getLeastSignificantBits();
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return text.toString();
    }
}
