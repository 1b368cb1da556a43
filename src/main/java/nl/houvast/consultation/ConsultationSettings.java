package nl.houvast.consultation;

import java.time.Duration;
import java.time.LocalTime;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the advice line answers, how soon, and how long what was said stays. Settings {@code
 * houvast.consultation.*}.
 *
 * @param weekdaysFrom when the line opens on working days (Slachtofferhulp Nederland, 2021)
 * @param weekdaysTo when it closes
 * @param answerWithin working days between a question and its answer, at most
 * @param keepWords how long what was said stays after the answer. A consultation without a name is
 *     for counting only; a month lets the professional read the answer and call again about it. The
 *     vault keeps a text that belongs to nobody no longer either.
 * @param questionsAnHour how many questions one address sends in an hour
 * @param codesAnHour how many codes that we do not know one address tries in an hour
 * @param address where people find this Houvast, for the mail that an answer is there; when there
 *     is none, questions are answered on the telephone only
 */
@ConfigurationProperties("houvast.consultation")
record ConsultationSettings(
        @DefaultValue("08:00") LocalTime weekdaysFrom,
        @DefaultValue("20:00") LocalTime weekdaysTo,
        @DefaultValue("1") int answerWithin,
        @DefaultValue("30d") Duration keepWords,
        @DefaultValue("10") int questionsAnHour,
        @DefaultValue("20") int codesAnHour,
        @Nullable String address) {

    /**
     * Settings that can be kept.
     *
     * @throws IllegalArgumentException when the line never opens, the norm is not positive, or what
     *     was said stays longer than it may
     */
    ConsultationSettings {
        if (!weekdaysTo.isAfter(weekdaysFrom)) {
            throw new IllegalArgumentException("the advice line closes after it opens");
        }
        if (answerWithin < 1) {
            throw new IllegalArgumentException("houvast.consultation.answer-within is at least 1");
        }
        if (!keepWords.isPositive() || keepWords.compareTo(Vault.ALONE_AT_MOST) > 0) {
            throw new IllegalArgumentException(
                    "houvast.consultation.keep-words is at most "
                            + Vault.ALONE_AT_MOST.toDays()
                            + " days");
        }
    }
}
