package nl.houvast.directory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.houvast.directory.Details.Address;
import nl.houvast.directory.Details.Capacity;
import nl.houvast.directory.Details.Location;
import nl.houvast.directory.Details.Role;
import nl.houvast.directory.Details.Room;
import nl.houvast.directory.Schedule.Channel;
import nl.houvast.directory.Schedule.OnHolidays;
import nl.houvast.kernel.Postcode;
import nl.houvast.kernel.Wording;
import nl.houvast.web.Body;

/** Reads what is known of few entries; all of it may be left out. */
final class DetailsReader {

    private static final Map<String, Channel> CHANNELS =
            Map.of("phone", Channel.PHONE, "chat", Channel.CHAT, "visit", Channel.VISIT);
    private static final Map<String, OnHolidays> HOLIDAYS =
            Map.of("open", OnHolidays.OPEN, "closed", OnHolidays.CLOSED);
    private static final Map<String, Role> ROLES =
            Map.of("intake", Role.INTAKE, "service", Role.SERVICE);
    private static final Map<String, Room> ROOMS =
            Map.of("open", Room.OPEN, "waiting", Room.WAITING, "full", Room.FULL);
    private static final String MIDNIGHT = "24:00";
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    /** The country with a wide margin: a sign too many puts a house in the sea. */
    private static final int SOUTH = 50;

    private static final int NORTH = 54;
    private static final int WEST = 3;
    private static final int EAST = 8;

    private final Places places;
    private final boolean strict;
    private final Function<Body, Offer.Target> targets;

    /**
     * With these places.
     *
     * @param strict whether a code that is not known is a problem
     * @param targets reads whom it is not for
     */
    DetailsReader(Places places, boolean strict, Function<Body, Offer.Target> targets) {
        this.places = places;
        this.strict = strict;
        this.targets = targets;
    }

    Details read(Body row) {
        return new Details(
                row.objects("schedules", 40).stream().map(DetailsReader::schedule).toList(),
                row.object("exclusions").map(targets).orElse(Offer.Target.NOBODY),
                EntryReader.ordered(row.someOf("accessibility", Codes.ACCESSIBILITY)),
                row.objects("locations", 60).stream().map(this::location).toList(),
                row.object("capacity").map(DetailsReader::capacity).orElse(null),
                row.objects("askFirst", 10).stream().map(DetailsReader::question).toList());
    }

    private static Schedule schedule(Body body) {
        var channel = body.requiredOneOf("for", CHANNELS.keySet());
        var rule = body.requiredString("rrule", 200);
        var opens = time(body, "opens").orElse(LocalTime.MIDNIGHT);
        var closes = time(body, "closes").orElse(LocalTime.MIDNIGHT);
        var from = day(body, "validFrom");
        var to = day(body, "validTo");
        var holidays = body.oneOf("holidays", HOLIDAYS.keySet());
        var days = Recurrence.parse(rule);
        if (!rule.isEmpty() && days.isEmpty()) {
            EntryReader.refuse(body, "rrule", "rrule");
        }
        if (from.isEmpty() && days.filter(Recurrence::needsStart).isPresent()) {
            EntryReader.refuse(body, "validFrom", "start");
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            EntryReader.refuse(body, "validTo", "validTo");
        }
        if (opens.equals(closes) && !opens.equals(LocalTime.MIDNIGHT)) {
            EntryReader.refuse(body, "closes", "closes");
        }
        return new Schedule(
                CHANNELS.getOrDefault(channel, Channel.PHONE),
                rule,
                opens,
                closes,
                from.orElse(null),
                to.orElse(null),
                holidays.map(HOLIDAYS::get).orElse(OnHolidays.UNKNOWN));
    }

    /** The end of the day is written as 24:00, and is the midnight at which the next begins. */
    private static Optional<LocalTime> time(Body body, String name) {
        var typed = body.requiredString(name, 40);
        return name.equals("closes") && typed.equals(MIDNIGHT)
                ? Optional.of(LocalTime.MIDNIGHT)
                : body.time(name);
    }

    /** Far away days would be counted to one by one. */
    private static Optional<LocalDate> day(Body body, String name) {
        var day = body.date(name);
        if (day.isPresent() && (day.get().isBefore(FIRST) || day.get().isAfter(LAST))) {
            EntryReader.refuse(body, name, "century");
        }
        return day;
    }

    /**
     * What is wrong with a location is told without what stood there: it may be secret. One
     * coordinate without the other is told when nothing else is wrong: it may be so by that.
     */
    private Location location(Body body) {
        var role = ROLES.getOrDefault(body.requiredOneOf("role", ROLES.keySet()), Role.SERVICE);
        var sensitive = body.bool("sensitive").orElse(false);
        var name = body.string("name", 200).orElse(null);
        var street = body.string("address", 200).orElse(null);
        var postcode = postcode(body);
        var city = body.string("city", 100);
        var municipality = body.string("municipality", 6);
        var latitude = body.decimal("latitude", SOUTH, NORTH);
        var longitude = body.decimal("longitude", WEST, EAST);
        if (latitude.isPresent() != longitude.isPresent() && !body.wrong()) {
            EntryReader.refuse(body, "longitude", "coordinates");
        }
        if (sensitive) {
            return Location.secret(role);
        }
        var where = municipality.flatMap(places::find);
        if (municipality.isEmpty()) {
            body.missing("municipality");
        } else if (strict && where.isEmpty()) {
            EntryReader.refuse(body, "municipality", "location");
        }
        return new Location(
                role,
                false,
                name,
                new Address(
                        street,
                        postcode.orElse(null),
                        city.or(() -> where.map(Places.Municipality::name)).orElse(""),
                        municipality.orElse(""),
                        where.map(Places.Municipality::province).orElse(""),
                        latitude.orElse(null),
                        longitude.orElse(null)));
    }

    private static Optional<String> postcode(Body body) {
        return body.parsed(
                "postcode", 7, "postcode", typed -> Postcode.parse(typed).map(ok -> typed));
    }

    private static Capacity capacity(Body body) {
        var room = body.requiredOneOf("room", ROOMS.keySet());
        var weeks = body.integer("weeks", 1, 520);
        if (weeks.isPresent() && room.equals("open")) {
            EntryReader.refuse(body, "weeks", "weeks");
        }
        body.requiredString("reportedOn", 40);
        return new Capacity(
                ROOMS.getOrDefault(room, Room.OPEN),
                weeks.orElse(null),
                body.date("reportedOn").orElse(LocalDate.EPOCH),
                EntryReader.url(body, "source").orElse(null));
    }

    private static Wording question(Body body) {
        var dutch = body.requiredString("nl", 300);
        var english = body.requiredString("en", 300);
        return dutch.isEmpty() || english.isEmpty()
                ? new Wording("-", "-")
                : new Wording(dutch, english);
    }
}
