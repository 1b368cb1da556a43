package nl.houvast.incident;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeTime;
import nl.houvast.kernel.TypedTime;

/**
 * What somebody typed who comes in by an incident, alone or with others: each field has the number
 * of the person behind its name, "given1". Printing one shows nothing.
 */
record EntryForm(Map<String, List<String>> typed) {

    /** So many people at once. */
    static final int MOST = 8;

    /** How many people it is for. */
    static final String PEOPLE = "mensen";

    static final List<String> CHANNELS = List.of("call", "voicemail", "sms", "email");
    static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** Longer than any field is allowed to be; the rest is never looked at. */
    private static final int LONGEST = 4000;

    private static final String CALL = "call";

    /** Calling is what helps most, so it is ticked at the start; nothing else is. */
    static EntryForm empty(String people) {
        return new EntryForm(
                Map.of(
                        PEOPLE,
                        List.of(people),
                        "channels",
                        List.of(CALL),
                        "language",
                        List.of("nl"),
                        "contactRelation",
                        List.of("PARENT")));
    }

    /** One to {@link #MOST}; one when it was not said. */
    int people() {
        var said = text(PEOPLE);
        return said.matches("[1-9]") ? Math.min(Integer.parseInt(said), MOST) : 1;
    }

    /** What was typed here, without the white space around it; empty when nothing was. */
    String text(String field) {
        return some(field).stream().findFirst().orElse("");
    }

    String text(String field, int person) {
        return text(field + person);
    }

    /** Everything that was chosen here. */
    List<String> some(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .map(value -> value == null ? "" : value.strip())
                .map(value -> value.substring(0, Math.min(value.length(), LONGEST)))
                .toList();
    }

    boolean ticked(String field) {
        return text(field).equals("true");
    }

    /** What this person says it did to them; what is no answer is left out. */
    Set<Impact> impacts(int person) {
        var said = new TreeSet<Impact>();
        for (var impact : Impact.values()) {
            if (some("impact" + person).contains(impact.name())) {
                said.add(impact);
            }
        }
        return said;
    }

    /** Whether a part that few need is open: something in it was typed. */
    boolean hasMore() {
        return !some("days").isEmpty()
                || List.of("from", "to", "ifSomeoneElseAnswers", "codeWord").stream()
                        .anyMatch(field -> !text(field).isEmpty());
    }

    /** How the household is reached; what cannot be read is wrong there. */
    SafeContact safe(Reading reading) {
        var channels = some("channels");
        return new SafeContact(
                channels.contains("call"),
                channels.contains("voicemail"),
                channels.contains("sms"),
                channels.contains("email"),
                false,
                times(reading),
                reading.text("codeWord", text("codeWord"), 60),
                reading.text("ifSomeoneElseAnswers", text("ifSomeoneElseAnswers"), 200));
    }

    /** No times typed means: at any reasonable hour. Days without hours mean: all day. */
    private List<SafeTime> times(Reading reading) {
        var from = text("from");
        var to = text("to");
        var days =
                some("days").stream()
                        .filter(DAYS::contains)
                        .map(day -> DayOfWeek.of(DAYS.indexOf(day) + 1))
                        .collect(Collectors.toSet());
        if (days.isEmpty() && from.isEmpty() && to.isEmpty()) {
            return List.of();
        }
        var start = reading.optional("from", from.isEmpty() ? "0:00" : from, TypedTime::read);
        var end = reading.optional("to", to.isEmpty() ? "23:59" : to, TypedTime::read);
        if (start == null || end == null) {
            return List.of();
        }
        if (!end.isAfter(start)) {
            reading.wrong("to", "order");
            return List.of();
        }
        return List.of(
                new SafeTime(days.isEmpty() ? Set.of(DayOfWeek.values()) : days, start, end));
    }

    @Override
    public String toString() {
        return "EntryForm[hidden]";
    }
}
