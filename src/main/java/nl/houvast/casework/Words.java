package nl.houvast.casework;

import static nl.houvast.contact.SafeContact.ZONE;
import static nl.houvast.web.Texts.locale;
import static nl.houvast.web.Texts.text;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.houvast.advice.Route;
import nl.houvast.advice.Taxonomy;
import nl.houvast.casework.CallSheets.CallSheet;
import nl.houvast.casework.CallSheets.Callee;
import nl.houvast.casework.SlotProposal.Slot;
import nl.houvast.contact.Channel;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeTime;
import org.jspecify.annotations.Nullable;

/** Moments and safe-contact rules in words, in the language of the request. */
final class Words {

    private static final Set<DayOfWeek> WORKING_WEEK =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private Words() {}

    /** "di 24 november, 12.00 uur". */
    static String moment(Instant moment) {
        return text("casework.moment", day(moment), time(moment));
    }

    /** "di 24 november". */
    static String day(Instant moment) {
        return moment.atZone(ZONE).format(DateTimeFormatter.ofPattern("EEE d MMMM", locale()));
    }

    /** "di 24 november, 9.00 tot 12.00 uur". */
    static String slot(Slot slot) {
        return text("casework.slot", day(slot.from()), time(slot.from()), time(slot.until()));
    }

    /** "12.00". */
    static String time(Instant moment) {
        return time(moment.atZone(ZONE).toLocalTime());
    }

    private static String time(LocalTime time) {
        var pattern = locale().getLanguage().equals("en") ? "H:mm" : "H.mm";
        return time.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    /** As a field for date and time holds it. */
    static String field(Instant moment) {
        return moment.atZone(ZONE)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT));
    }

    /** What such a field holds; empty when it is no moment. */
    static Optional<Instant> moment(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(ZONE).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The morning of a day as a field for a date holds it; empty when it is no day. */
    static Optional<Instant> morning(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed).atTime(MORNING).atZone(ZONE).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What must be known before the phone is picked up. */
    static List<String> rules(SafeContact safe) {
        var rules = new ArrayList<String>();
        rules.add(calling(safe));
        if (safe.call()) {
            rules.add(
                    text(
                            safe.voicemail()
                                    ? "casework.safe.voicemail"
                                    : "casework.safe.noVoicemail"));
            var someoneElse = safe.ifSomeoneElseAnswers();
            rules.add(
                    someoneElse == null
                            ? text("casework.safe.someoneElse")
                            : text("casework.safe.someoneElseSay", someoneElse));
        }
        if (safe.codeWord() != null) {
            rules.add(text("casework.safe.codeWord", safe.codeWord()));
        }
        return rules;
    }

    /** Which other ways are allowed, and which are not. */
    static String otherWays(SafeContact safe) {
        var ways = List.of(Channel.SMS, Channel.EMAIL, Channel.LETTER);
        var allowed = names(ways.stream().filter(safe::allows));
        var forbidden = names(ways.stream().filter(way -> !safe.allows(way)));
        if (allowed.isEmpty()) {
            return text("casework.safe.noOtherWays");
        }
        return forbidden.isEmpty()
                ? text("casework.safe.allOtherWays", allowed)
                : text("casework.safe.otherWays", allowed, forbidden);
    }

    private static String names(Stream<Channel> ways) {
        return list(ways.map(way -> text("casework.way." + way)).toList());
    }

    private static String calling(SafeContact safe) {
        if (!safe.call()) {
            return text("casework.safe.noCalls");
        }
        return safe.times().isEmpty()
                ? text("casework.safe.anyTime")
                : text(
                        "casework.safe.times",
                        safe.times().stream()
                                .map(Words::stretch)
                                .collect(Collectors.joining("; ")));
    }

    private static String stretch(SafeTime time) {
        var days =
                time.days().equals(WORKING_WEEK)
                        ? text("casework.workingWeek")
                        : list(
                                time.days().stream()
                                        .sorted()
                                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale()))
                                        .toList());
        return text("casework.stretch", days, time(time.from()), time(time.to()));
    }

    /** The kind of event; its id when the taxonomy does not know it any more. */
    static String event(Taxonomy taxonomy, String id) {
        return taxonomy.event(id).map(event -> text(event.label())).orElse(id);
    }

    /** The relation to the event; its id when the taxonomy does not know it any more. */
    static String relation(Taxonomy taxonomy, String id) {
        return taxonomy.relation(id).map(relation -> text(relation.label())).orElse(id);
    }

    /** Who may be called, in a sentence. */
    static String call(Route route, CallSheet sheet) {
        var callee = sheet.callee();
        var name = sheet.name().given();
        return switch (route) {
            case SELF, NONE -> text("casework.whom.SELF", callee.name().full());
            case CHILD_ALONE -> text("casework.whom.CHILD_ALONE", callee.name().full());
            case PARENT, JOINT -> {
                var relation = callee.relation();
                yield relation == null
                        ? text("casework.whom.missing", name)
                        : text(
                                "casework.whom." + route,
                                callee.name().full(),
                                text("casework.relation." + relation),
                                name);
            }
        };
    }

    /**
     * When calling is safe and the house calls, now or next.
     *
     * @param agreed whether the person asked to be called at this moment
     */
    static String safeWhen(CallSheet sheet, boolean agreed) {
        var slot = sheet.allowed();
        if (slot == null) {
            return text("casework.safe.never");
        }
        if (slot.contains(sheet.now())) {
            return text("casework.safe.now", slot(slot));
        }
        if (agreed) {
            return text("casework.safe.agreed");
        }
        return text(sheet.safeNow() ? "casework.safe.closed" : "casework.safe.next", slot(slot));
    }

    /** Who may be called, for a list. */
    static String whom(Route route, Callee callee) {
        return switch (route) {
            case SELF, NONE -> text("casework.row.SELF");
            case CHILD_ALONE -> text("casework.row.CHILD_ALONE");
            case PARENT, JOINT -> {
                var relation = callee.relation();
                yield relation == null
                        ? text("casework.row.missing")
                        : text(
                                "casework.row." + route,
                                callee.name().full(),
                                text("casework.relation." + relation));
            }
        };
    }

    /** What the next step is, and when. */
    static String next(NextStep next, Instant dueAt, Instant now) {
        var until = next.until();
        return switch (next.kind()) {
            case CALL ->
                    until == null || next.missedAt(now)
                            ? text("casework.next.unplanned")
                            : text(
                                    next.agreed() ? "casework.next.agreed" : "casework.next.call",
                                    slot(new Slot(next.from(), until)));
            case FIND_NUMBER, OTHER_WAY, AGREE -> text("casework.next." + next.kind(), day(dueAt));
        };
    }

    /** "Engels". */
    static String language(String code) {
        return Locale.of(code).getDisplayLanguage(locale());
    }

    /** "2 pogingen gedaan". */
    static String attempts(int count) {
        return count < 2
                ? text("casework.attempts." + count)
                : text("casework.attempts.many", count);
    }

    /** "ma, di en wo". */
    static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return text(
                "casework.and",
                String.join(", ", words.subList(0, words.size() - 1)),
                words.getLast());
    }

    /** What changed with the birthday; null when nothing did. Nothing changes towards home. */
    static @Nullable String came(@Nullable Integer age, Route route) {
        if (age == null) {
            return null;
        }
        return route == Route.CHILD_ALONE
                ? text("casework.came.alone", age)
                : text("casework.came." + age);
    }
}
