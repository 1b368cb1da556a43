package nl.houvast.draft;

import static nl.houvast.FuzzTarget.lines;
import static nl.houvast.FuzzTarget.must;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.houvast.web.PlainText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What referrers type about a person. */
public final class DraftTargets {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private DraftTargets() {}

    /** A person, or what is wrong in words. */
    public static void person(byte[] input) {
        var typed = lines(input, 17);
        person(
                new PersonForm(
                        typed.get(0),
                        typed.get(1),
                        typed.get(2),
                        typed.get(3),
                        typed.get(4),
                        typed.get(5),
                        typed.get(6),
                        List.of(typed.get(7).split(",", -1)),
                        typed.get(8),
                        List.of(typed.get(9).split(",", -1)),
                        typed.get(10),
                        typed.get(11),
                        typed.get(12),
                        typed.get(13),
                        typed.get(14),
                        typed.get(15),
                        typed.get(16)));
    }

    private static void person(PersonForm form) {
        var reading = new Reading();
        var who = form.read(reading, TODAY);
        if (who == null) {
            must(reading.problems().any(), "says what is wrong");
            return;
        }
        must(PlainText.Check.readable(who.name().full(), false), "a name that can be read");
        var born = Optional.ofNullable(who.birthDate());
        must(born.filter(day -> day.isAfter(TODAY)).isEmpty(), "was born");
        must(!who.safeContact().voicemail() || form.channels().contains("voicemail"), "as ticked");
        must(!who.safeContact().sms() || form.channels().contains("sms"), "as ticked");
        must(
                who.safeContact().times().stream().allMatch(t -> t.to().isAfter(t.from())),
                "times in order");
    }

    /** What was typed when the session had ended, as it was kept. */
    public static void unsent(byte[] input) {
        try {
            var fields =
                    JsonMapper.shared()
                            .readValue(input, new TypeReference<Map<String, List<String>>>() {});
            if (fields != null) {
                person(UnsentDrafts.as(PersonForm.class, fields));
            }
        } catch (JacksonException e) {
            // not what we wrote
        }
    }
}
