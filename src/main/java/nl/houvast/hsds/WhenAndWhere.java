package nl.houvast.hsds;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.houvast.directory.Details;
import nl.houvast.directory.Details.Room;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OpeningTimes;
import nl.houvast.directory.Schedule;
import nl.houvast.directory.Schedule.OnHolidays;
import org.jspecify.annotations.Nullable;

/** Hours, locations and room of an offer in the words of HSDS. */
final class WhenAndWhere {

    private static final String WEEK = "MO,TU,WE,TH,FR,SA,SU";

    /** HSDS knows these two; every day is every week. */
    private static final Set<String> KNOWN = Set.of("WEEKLY", "MONTHLY");

    /** Parts of a rule for which HSDS has no field. */
    private static final List<String> UNKNOWN_PARTS =
            List.of("BYMONTH", "BYSETPOS", "BYWEEKNO", "BYYEARDAY");

    private final Sentences sentences;

    WhenAndWhere(Sentences sentences) {
        this.sentences = sentences;
    }

    private static UUID part(String part, Offer offer) {
        return NameBased.id("service", offer.id().value() + "/" + part);
    }

    /** To calculate with; else what the hours say in words. */
    List<Service.Schedule> schedules(Offer offer) {
        var id = part("schedule", offer);
        var text = offer.hours().text();
        if (offer.aroundTheClock()) {
            return List.of(Service.Schedule.every(id, "WEEKLY", WEEK, "00:00", "24:00", text));
        }
        var schedules = new ArrayList<Service.Schedule>();
        if (text != null) {
            schedules.add(Service.Schedule.inWords(id, text));
        }
        var all = offer.details().schedules();
        for (int i = 0; i < all.size(); i++) {
            schedules.add(schedule(part("schedule/" + (i + 1), offer), all.get(i)));
        }
        return List.copyOf(schedules);
    }

    private Service.Schedule schedule(UUID id, Schedule of) {
        var daily = of.rule().startsWith("FREQ=DAILY") && of.part("INTERVAL").isEmpty();
        var freq = daily ? "WEEKLY" : of.part("FREQ").orElse("");
        var told =
                KNOWN.contains(freq)
                        && UNKNOWN_PARTS.stream().allMatch(it -> of.part(it).isEmpty());
        var whole = told && !(daily && of.part("COUNT").isPresent());
        return new Service.Schedule(
                id,
                of.validFrom(),
                of.validTo(),
                of.validFrom(),
                whole ? of.part("UNTIL").orElse(null) : null,
                whole ? of.part("COUNT").map(Integer::valueOf).orElse(null) : null,
                whole ? of.part("WKST").orElse(null) : null,
                whole ? freq : null,
                whole ? Integer.valueOf(of.part("INTERVAL").orElse("1")) : null,
                whole ? of.part("BYDAY").orElse(daily ? WEEK : null) : null,
                whole ? of.part("BYMONTHDAY").orElse(null) : null,
                of.opens().toString(),
                of.closes().equals(LocalTime.MIDNIGHT) ? "24:00" : of.closes().toString(),
                sentences.words("directory.channel." + of.channel()),
                description(of, whole));
    }

    /** What HSDS has no field for, in words; a rule it does not know, as it is. */
    private @Nullable String description(Schedule of, boolean whole) {
        var holidays =
                of.onHolidays() == OnHolidays.CLOSED
                        ? sentences.words("directory.open.holidays.closed")
                        : null;
        if (whole) {
            return holidays;
        }
        return holidays == null ? of.rule() : of.rule() + ". " + holidays;
    }

    /** Where somebody goes. Of a secret location there is no more than that it is there. */
    List<Service.ServiceAtLocation> locations(Offer offer) {
        var all = offer.details().locations();
        var locations = new ArrayList<Service.ServiceAtLocation>();
        for (int i = 0; i < all.size(); i++) {
            locations.add(location(offer, "location/" + (i + 1), all.get(i)));
        }
        if (all.isEmpty() && !offer.details().accessibility().isEmpty()) {
            var id = part("location", offer);
            locations.add(
                    new Service.ServiceAtLocation(
                            part("at/location", offer),
                            sentences.words("directory.role.SERVICE"),
                            new Service.Location(
                                    id,
                                    "physical",
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(),
                                    accessibility(offer, "location"))));
        }
        return List.copyOf(locations);
    }

    private Service.ServiceAtLocation location(Offer offer, String name, Details.Location of) {
        var address = of.address();
        return new Service.ServiceAtLocation(
                part("at/" + name, offer),
                sentences.words("directory.role." + of.role()),
                new Service.Location(
                        part(name, offer),
                        "physical",
                        of.name(),
                        of.sensitive() ? sentences.words("directory.location.secret") : null,
                        address == null ? null : address.latitude(),
                        address == null ? null : address.longitude(),
                        address == null ? List.of() : addresses(offer, name, address),
                        accessibility(offer, name)));
    }

    /** HSDS wants all of an address, or none. */
    private static List<Service.Address> addresses(Offer offer, String name, Details.Address of) {
        var street = of.street();
        var postcode = of.postcode();
        return street == null || postcode == null
                ? List.of()
                : List.of(
                        new Service.Address(
                                part(name + "/address", offer),
                                street,
                                of.city(),
                                of.province(),
                                postcode,
                                "NL",
                                "physical"));
    }

    private List<Service.Accessibility> accessibility(Offer offer, String name) {
        return offer.details().accessibility().stream()
                .map(
                        code ->
                                new Service.Accessibility(
                                        part(name + "/" + code, offer),
                                        sentences.words("directory.accessibility." + code)))
                .toList();
    }

    /** Only that there is none can be counted; everything else is told by {@link Sentences}. */
    List<Service.Capacity> capacities(Offer offer) {
        var capacity = offer.details().capacity();
        return capacity == null || capacity.room() != Room.FULL
                ? List.of()
                : List.of(
                        new Service.Capacity(
                                part("capacity", offer),
                                new Service.Unit(
                                        NameBased.id("unit", "place"),
                                        sentences.words("hsds.unit.place")),
                                0,
                                sentences.capacity(capacity),
                                capacity.reportedOn().atStartOfDay(OpeningTimes.HERE).toInstant()));
    }
}
