package nl.houvast.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.houvast.directory.Details.Room;
import nl.houvast.directory.Offer;
import nl.houvast.kernel.Wording;

/** What is said about an organisation, and how many points each thing is worth. */
final class Matching {

    /** What can be so of an organisation, worth points. */
    enum Part {
        MAIN,
        ALTERNATIVE,
        PARTNER,
        URGENT,
        EVENT_EXACT,
        EVENT_KIND,
        EVENT_PART,
        SPECIALISED,
        GENERAL,
        NEED,
        AGE,
        GROUP,
        REGION,
        AREA_UNKNOWN,
        AROUND_THE_CLOCK,
        ACUTE,
        QUESTION,
        GP_LETTER,
        EMERGENCY,
        INFORMATION,
        CATEGORY,
        PART_OF_MAIN,
        CONSULT,
        UNCHECKED,
        WAITING,
        FULL,
        DOUBTED,
        OLD;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How many points, and for what. */
    record Points(int points, Wording text) {}

    /** Who is there for this age and younger, is there for the young. */
    static final int YOUNG = 27;

    private static final int SPECIALISED = 4;
    private static final int GENERAL = 8;

    private final Map<String, Wording> phrases;
    private final Map<Part, Points> points;

    private Matching(Map<String, Wording> phrases, Map<Part, Points> points) {
        this.phrases = phrases;
        this.points = Collections.unmodifiableMap(points);
    }

    /** Reads the file; every part must have its points. */
    static Matching read(YamlNode file) {
        var phrases = new LinkedHashMap<String, Wording>();
        for (var kind : new String[] {"fits", "ask", "not"}) {
            var node = file.node(kind);
            node.keys().forEach(key -> phrases.put(kind + "." + key, node.wording(key)));
        }
        var parts = new EnumMap<Part, Points>(Part.class);
        var node = file.node("points");
        for (var part : Part.values()) {
            var line = node.node(part.key());
            parts.put(part, new Points(line.number("points").orElse(0), line.ownWording()));
            line.done();
        }
        node.done();
        file.done();
        return new Matching(phrases, parts);
    }

    /** What is so of how an entry names this event, with its lineage. */
    static List<Part> eventParts(Offer offer, String event, Set<String> lineage) {
        var parts = new ArrayList<Part>();
        var events = offer.target().events();
        var found = lineage.stream().filter(events::contains).findFirst();
        parts.add(
                found.isEmpty()
                        ? Part.EVENT_PART
                        : found.get().equals(event) ? Part.EVENT_EXACT : Part.EVENT_KIND);
        if (events.size() <= SPECIALISED) {
            parts.add(Part.SPECIALISED);
        } else if (events.size() >= GENERAL) {
            parts.add(Part.GENERAL);
        }
        return parts;
    }

    /** What is so of an entry itself, whatever is asked. */
    static List<Part> ownParts(Offer offer) {
        var parts = new ArrayList<Part>();
        if (offer.aroundTheClock()) {
            parts.add(Part.AROUND_THE_CLOCK);
        }
        if (!offer.urgency().equals("regular")) {
            parts.add(Part.ACUTE);
        }
        switch (offer.kind()) {
            case "emergency_service" -> parts.add(Part.EMERGENCY);
            case "information_service" -> parts.add(Part.INFORMATION);
            case "category" -> parts.add(Part.CATEGORY);
            default -> {
                // an organisation like others
            }
        }
        if (offer.verification().certainty() == Offer.Certainty.KNOWLEDGE) {
            parts.add(Part.UNCHECKED);
        }
        var capacity = offer.details().capacity();
        if (capacity != null && capacity.room() != Room.OPEN) {
            parts.add(capacity.room() == Room.FULL ? Part.FULL : Part.WAITING);
        }
        return parts;
    }

    /** What may be so of an entry when the person is one it is there for in particular. */
    static List<Part> partsAtBest(Offer offer) {
        var parts = new ArrayList<Part>();
        var to = offer.target().maxAge();
        if (to != null && to <= YOUNG) {
            parts.add(Part.AGE);
        }
        if (!offer.target().groups().isEmpty()) {
            parts.add(Part.GROUP);
        }
        return parts;
    }

    /** A phrase, its arguments filled in. Fails when there is none. */
    Wording say(String key, Wording... arguments) {
        var phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalStateException("no phrase " + key);
        }
        if (arguments.length == 0) {
            return phrase;
        }
        var nl = phrase.nl();
        var en = phrase.en();
        for (int i = 0; i < arguments.length; i++) {
            nl = nl.replace("{" + i + "}", arguments[i].nl());
            en = en.replace("{" + i + "}", arguments[i].en());
        }
        return new Wording(nl, en);
    }

    /** A phrase with a number. */
    Wording say(String key, int number) {
        var digits = Integer.toString(number);
        return say(key, new Wording(digits, digits));
    }

    /** A phrase with two numbers. */
    Wording say(String key, int first, int second) {
        var one = Integer.toString(first);
        var two = Integer.toString(second);
        return say(key, new Wording(one, one), new Wording(two, two));
    }

    int points(Part part) {
        var line = points.get(part);
        return line == null ? 0 : line.points();
    }

    /** All parts with their points, for people to read. */
    Map<Part, Points> points() {
        return points;
    }
}
