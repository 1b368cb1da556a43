package nl.houvast.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.casework.CallSheets.CallSheet;
import nl.houvast.casework.ContactAttempts.RecordAttempt;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;

/**
 * What a worker typed about an attempt. Printing one shows no text.
 *
 * @param attempt made when the form was shown, so that clicking twice records once
 */
record AttemptForm(
        String attempt,
        @NotBlank(message = "{casework.outcome.missing}") String outcome,
        String calledAt,
        String next,
        @PlainText @Size(max = 1000, message = "{casework.note.long}") String note,
        @PlainText @Size(max = 500, message = "{casework.reason.long}") String reason)
        implements Form {

    AttemptForm {
        attempt = requireNonNullElse(attempt, "");
        outcome = requireNonNullElse(outcome, "");
        calledAt = requireNonNullElse(calledAt, "").strip();
        next = requireNonNullElse(next, "").strip();
        note = requireNonNullElse(note, "").strip();
        reason = requireNonNullElse(reason, "").strip();
    }

    /** Before anything was typed: called now, and again when we propose it. */
    static AttemptForm fresh(CallSheet sheet) {
        var proposal = sheet.proposal();
        return new AttemptForm(
                TimeOrdered.id(sheet.now()).toString(),
                "",
                Words.field(sheet.now()),
                proposal == null ? "" : Words.field(proposal.from()),
                "",
                "");
    }

    /** What is wrong that a single annotation cannot see. */
    Problems and(Problems problems) {
        var all = problems;
        if (!outcome.isBlank() && chosen().isEmpty()) {
            all = all.and("outcome", Texts.text("casework.outcome.missing"));
        }
        if (Words.moment(calledAt).isEmpty()) {
            all = all.and("calledAt", Texts.text("casework.calledAt.wrong"));
        }
        if (!next.isEmpty() && Words.moment(next).isEmpty()) {
            all = all.and("next", Texts.text("casework.next.wrong"));
        }
        return all;
    }

    /** What we are asked to record of this first contact, when nothing is wrong. */
    RecordAttempt toCommand(FirstContactId contact) {
        return new RecordAttempt(
                id(contact),
                chosen().orElseThrow(),
                Words.moment(calledAt).orElseThrow(),
                Words.moment(next).orElse(null),
                note,
                reason);
    }

    private Optional<AttemptOutcome> chosen() {
        return Arrays.stream(AttemptOutcome.values())
                .filter(value -> value.isChosen() && value.name().equals(outcome))
                .findFirst();
    }

    /** Who sends none still records once: the same typed about the same person is the same. */
    private UUID id(FirstContactId contact) {
        try {
            return UUID.fromString(attempt);
        } catch (IllegalArgumentException e) {
            var typed = contact + outcome + calledAt + note;
            return UUID.nameUUIDFromBytes(typed.getBytes(UTF_8));
        }
    }

    @Override
    public String toString() {
        return "AttemptForm[hidden]";
    }
}
