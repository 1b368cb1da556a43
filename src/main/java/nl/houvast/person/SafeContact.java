package nl.houvast.person;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
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
 * @param times when calling is safe; empty means at any reasonable hour
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

    @Override
    public String toString() {
        return "SafeContact[hidden]";
    }
}
