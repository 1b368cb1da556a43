package nl.houvast.contact;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a person may be reached without putting them in danger. Not a preference: what these rules
 * forbid does not happen.
 *
 * @param call whether they may be called at all
 * @param voicemail whether a message may be left (never more than: please call back)
 * @param sms whether a text may be sent
 * @param email whether an e-mail may be sent
 * @param letter whether a letter may be sent; false unless somebody said otherwise
 * @param times when the phone may ring, for a call or a text; empty means at any reasonable hour
 * @param codeWord what the person says to show that they can speak freely, or null
 * @param ifSomeoneElseAnswers what the caller then says, or null for "wrong number"
 */
public record SafeContact(
        boolean call,
        boolean voicemail,
        boolean sms,
        boolean email,
        boolean letter,
        List<SafeTime> times,
        @Nullable String codeWord,
        @Nullable String ifSomeoneElseAnswers) {

    /** The time on Dutch clocks: what people mean when they say "between nine and twelve". */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** How far ahead a moment is looked for, in days. */
    private static final int LOOK_AHEAD = 56;

    public SafeContact {
        times = List.copyOf(times);
    }

    /** Whether any way of reaching the person is left. */
    public boolean anyChannel() {
        return call || sms || email || letter;
    }

    /** Whether the person may be called at this moment. */
    public boolean mayCallAt(ZonedDateTime moment) {
        return call && (times.isEmpty() || times.stream().anyMatch(time -> time.contains(moment)));
    }

    /** Whether the person may be reached in this way. */
    public boolean allows(Channel channel) {
        return switch (channel) {
            case CALL -> call;
            case VOICEMAIL -> voicemail;
            case SMS -> sms;
            case EMAIL -> email;
            case LETTER -> letter;
        };
    }

    /**
     * The ways that leave a trace which others at home can find, and that are therefore refused
     * where the danger is at home, unless somebody asked and it is safe.
     *
     * @param dangerous whether the danger is close to the person: violence at home, stalking,
     *     honour, trafficking, or a child whose parent or carer is suspected
     * @param confirmedSafe whether the person confirmed that these ways are safe
     * @return what is allowed here and should not be, in the order of {@link Channel}
     */
    public Set<Channel> riskyChannels(boolean dangerous, boolean confirmedSafe) {
        return dangerous && !confirmedSafe
                ? Stream.of(Channel.VOICEMAIL, Channel.SMS, Channel.LETTER)
                        .filter(this::allows)
                        .collect(toCollection(() -> EnumSet.noneOf(Channel.class)))
                : Set.of();
    }

    /**
     * The stretches in which calling is safe and the house calls, from this moment and for this
     * many times 24 hours, the earliest first.
     */
    public List<Window> windows(ZonedDateTime from, int days, CallingHours hours) {
        return call ? safe(from, days, hours) : List.of();
    }

    /** The first of them, looked for in the next eight weeks. */
    public Optional<Window> nextWindow(ZonedDateTime from, CallingHours hours) {
        return windows(from, LOOK_AHEAD, hours).stream().findFirst();
    }

    /**
     * The stretches of the next eight weeks in which the phone may make a sound, for a call or a
     * text: in the person's own times and within these hours. Whether a text is safe at all is
     * another question ({@link #allows}).
     */
    public Stream<Window> ringing(ZonedDateTime from, CallingHours hours) {
        return safe(from, LOOK_AHEAD, hours).stream();
    }

    private List<Window> safe(ZonedDateTime from, int days, CallingHours hours) {
        var start = from.toInstant();
        var end = start.plus(Duration.ofDays(days));
        var first = from.withZoneSameInstant(ZONE).toLocalDate();
        return Window.joined(
                first.datesUntil(first.plusDays(days + 2L))
                        .flatMap(day -> on(day, hours))
                        .flatMap(window -> window.within(start, end)));
    }

    private Stream<Window> on(LocalDate day, CallingHours hours) {
        return hours.on(day)
                .flatMap(
                        open ->
                                times.isEmpty()
                                        ? Window.on(day, open.from(), open.to())
                                        : times.stream()
                                                .filter(t -> t.days().contains(day.getDayOfWeek()))
                                                .flatMap(t -> t.both(open, day)));
    }

    @Override
    public String toString() {
        return "SafeContact[hidden]";
    }
}
