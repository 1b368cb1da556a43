package nl.houvast.colleague;

import static nl.houvast.contact.SafeContact.ZONE;
import static nl.houvast.web.Texts.locale;
import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Problems;

/** Days, verbs and what went wrong in words, in the language of the request. */
final class ColleagueWords {

    /** What colleagues can do, each in one sentence; the order is from now to elsewhere. */
    static final List<String> VERBS = List.of("assign", "transfer", "along", "handover");

    private ColleagueWords() {}

    /** "24 november 2026". */
    static String day(Instant at) {
        return at.atZone(ZONE).format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale()));
    }

    /** The last day before this moment. */
    static String lastDay(Instant until) {
        return day(until.minusSeconds(1));
    }

    /** A form that is wrong is 422, a moment that is wrong 409. */
    static int status(Problems problems) {
        if (!problems.any()) {
            return 200;
        }
        return problems.all().stream().allMatch(it -> it.field().isEmpty()) ? 409 : 422;
    }

    /** What was refused, at the field that it is about. */
    static Problems said(Refusal no) {
        var field = no.reason() instanceof ColleagueRefusal ours ? ours.field() : "";
        return Problems.none().and(field, text(no.reason()));
    }
}
