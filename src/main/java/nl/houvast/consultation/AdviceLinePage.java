package nl.houvast.consultation;

import static nl.houvast.web.Texts.text;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;

/**
 * When to call the advice line, that no name is needed, and a question for who would rather write.
 *
 * @param mail whether we can write back
 */
record AdviceLinePage(
        QuestionForm form,
        Problems problems,
        List<Choice> events,
        boolean mail,
        ConsultationSettings settings)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    /** "8.00" in Dutch, "8:00" in English. */
    static String hour(LocalTime time) {
        var shape = Texts.locale().getLanguage().equals("en") ? "H:mm" : "H.mm";
        return DateTimeFormatter.ofPattern(shape).format(time);
    }

    /** "1 working day", "2 working days". */
    String norm() {
        var days = settings.answerWithin();
        return days == 1 ? text("consultation.norm.one") : text("consultation.norm.more", days);
    }

    List<Choice> ways() {
        return Stream.of(Callback.Way.values())
                .map(
                        way ->
                                new Choice(
                                        way.name(),
                                        text("consultation.way." + way),
                                        text("consultation.way." + way + ".hint")))
                .toList();
    }
}
