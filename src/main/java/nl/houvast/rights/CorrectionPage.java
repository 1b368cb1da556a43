package nl.houvast.rights;

import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import nl.houvast.contact.Channel;
import nl.houvast.privacy.RightsDesk.Reading;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * Where what was wrong is put right.
 *
 * @param danger whether home may be the danger
 */
record CorrectionPage(Reading reading, boolean danger, CorrectionForm form, Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    /** The address of the request. */
    String request() {
        return "/werk/verzoeken/" + reading.id();
    }

    static List<Choice> channels() {
        return Arrays.stream(Channel.values())
                .map(way -> Choice.of(way.name(), text("rights.word." + way)))
                .toList();
    }

    static List<Choice> confirm() {
        return List.of(Choice.of("true", text("rights.correct.confirmedSafe.yes")));
    }

    @Override
    public String toString() {
        return "CorrectionPage[hidden]";
    }
}
