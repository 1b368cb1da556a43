package nl.houvast.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an offer besides the words about it. Any part may be empty: then it is not
 * known, which says nothing.
 *
 * @param schedules when somebody answers, to calculate with
 * @param exclusions whom it is not for; each thing that is named here excludes by itself
 * @param accessibility codes of {@link Codes#ACCESSIBILITY}
 * @param locations where it is, as far as anybody may know
 * @param capacity whether there is room, or null
 * @param askFirst what to ask before somebody is sent there
 */
public record Details(
        List<Schedule> schedules,
        Offer.Target exclusions,
        Set<String> accessibility,
        List<Location> locations,
        @Nullable Capacity capacity,
        List<Wording> askFirst) {

    /** Nothing is known. */
    public static final Details NONE =
            new Details(List.of(), Offer.Target.NOBODY, Set.of(), List.of(), null, List.of());

    /** The same with this room. */
    public Details with(@Nullable Capacity other) {
        return new Details(schedules, exclusions, accessibility, locations, other, askFirst);
    }

    /** The same with no hours to calculate with. */
    Details withoutSchedules() {
        return new Details(List.of(), exclusions, accessibility, locations, capacity, askFirst);
    }

    /** What somebody goes to a location for. */
    public enum Role {
        /** To get in: the first talk, the desk where people register. */
        INTAKE,
        /** For the help itself. */
        SERVICE
    }

    /**
     * A place where people go. Of a sensitive one, such as a shelter, nothing is kept but that
     * there is one: what is not here can be shown nowhere.
     *
     * @param sensitive whether nobody may know where it is
     * @param name what it is called, or null
     * @param address null exactly when it is sensitive
     */
    public record Location(
            Role role, boolean sensitive, @Nullable String name, @Nullable Address address) {

        /**
         * A place that may be known, or that there is one that may not.
         *
         * @throws IllegalArgumentException when something is said about a sensitive one, or nothing
         *     about another
         */
        public Location {
            if (sensitive != (address == null) || (sensitive && name != null)) {
                throw new IllegalArgumentException("an address is there unless it is secret");
            }
        }

        /** One that nobody may find. */
        public static Location secret(Role role) {
            return new Location(role, true, null, null);
        }
    }

    /**
     * Where a place is.
     *
     * @param street with the number of the house, or null when only the town is known
     * @param municipality CBS code
     * @param latitude in degrees north, WGS 84, or null
     * @param longitude in degrees east, WGS 84, or null
     */
    public record Address(
            @Nullable String street,
            @Nullable String postcode,
            String city,
            String municipality,
            String province,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** Whether there is room. */
    public enum Room {
        OPEN,
        WAITING,
        FULL
    }

    /**
     * Whether there is room, as somebody reported it.
     *
     * @param weeks about how long somebody waits, or null when that is not known
     * @param source address of the page it was read on, or null when they said so themselves
     */
    public record Capacity(
            Room room, @Nullable Integer weeks, LocalDate reportedOn, @Nullable String source) {}
}
