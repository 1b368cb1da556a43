package nl.houvast.casework;

import static nl.houvast.FuzzTarget.lines;
import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import java.time.Instant;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Problems;

/** What workers type about a call. */
public final class CaseworkTargets {

    private CaseworkTargets() {}

    /** Wrong in words, or a command that says what was typed. */
    public static void attempt(byte[] input) {
        var typed = lines(input, 6);
        var form =
                new AttemptForm(
                        typed.get(0),
                        typed.get(1),
                        typed.get(2),
                        typed.get(3),
                        typed.get(4),
                        typed.get(5));
        must(form.toString().equals("AttemptForm[hidden]"), "is not shown");
        if (form.outcome().isBlank() || form.and(Problems.none()).any()) {
            return;
        }
        var contact = FirstContactId.next(Instant.EPOCH);
        var command = form.toCommand(contact);
        must(command.equals(form.toCommand(contact)), "twice the same is the same attempt");
        must(command.note().equals(typed.get(4).strip()), "nothing is lost");
        must(
                Words.moment(Words.field(command.at())).isPresent(),
                "the moment can be shown in the form again");
    }

    /** What stands in addresses, and says where a list goes on. */
    public static void identifiers(byte[] input) {
        var typed = text(input);
        OfferId.parse(typed).ifPresent(id -> must(id.value().equals(typed), "the same"));
        try {
            var id = FirstContactId.parse(typed);
            must(FirstContactId.parse(id.toString()).equals(id), "one way to write it");
            must(CaseFileId.parse(typed).value().equals(id.value()), "for every list");
        } catch (Missing e) {
            // as for what does not exist
        }
    }
}
