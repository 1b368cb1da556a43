package nl.houvast.rights;

import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.KeepReason;
import nl.houvast.privacy.Keepers.Held;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** Whether one person must not be forgotten yet, and where that is laid down. */
record KeepPage(PersonId person, List<Held> holds, KeepForm form, Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    static String address(PersonId person) {
        return "/werk/bewaren/" + person;
    }

    static List<Choice> reasons() {
        return Arrays.stream(KeepReason.values())
                .map(reason -> Choice.of(reason.name(), text("rights.keep.reason." + reason)))
                .toList();
    }

    static List<Choice> then() {
        return Stream.of("LOOK", "ENDS")
                .map(
                        then ->
                                new Choice(
                                        then,
                                        text("rights.keep.then." + then),
                                        text("rights.keep.then." + then + ".hint")))
                .toList();
    }
}
