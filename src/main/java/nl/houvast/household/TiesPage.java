package nl.houvast.household;

import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.houvast.household.TieDesk.Reading;
import nl.houvast.person.PersonId;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;

/**
 * Who belongs to a person. Does not say who the person is.
 *
 * @param references the numbers of those on the other end, of whom the reader may see
 * @param alike numbers of others with the same telephone number, e-mail address, name or home
 */
record TiesPage(
        PersonId person,
        List<Reading> ties,
        Map<PersonId, String> references,
        List<String> alike,
        TieForm form,
        Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    static String address(PersonId person) {
        return "/werk/verbonden/" + person;
    }

    String address() {
        return address(person);
    }

    static List<Choice> kinds() {
        return Arrays.stream(TieKind.values())
                .map(
                        one ->
                                new Choice(
                                        one.name(),
                                        text("household.kind." + one),
                                        text("household.kind." + one + ".hint")))
                .toList();
    }

    /** "Huishouden, sinds 27 november 2026, 14.05: HV-7K3Q-9D2M". */
    String line(Reading reading) {
        return text(
                "household.line",
                text("household.kind." + reading.tie().kind()),
                Texts.moment(reading.tie().foundAt()),
                reading.seen()
                        ? references.getOrDefault(reading.other(), text("household.somebody"))
                        : text("household.unseen"));
    }
}
