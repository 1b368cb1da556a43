package nl.houvast.incident;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.stream.Stream;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.GivenHow;
import nl.houvast.referral.Profession;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** Where somebody who leads brings a list of people, and says by what right. */
record BringPage(Incident incident, ListForm form, Problems problems) implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    List<Choice> professions() {
        return Stream.of(Profession.values())
                .map(it -> Choice.of(it.name(), text("incident.bring.profession." + it)))
                .toList();
    }

    List<Choice> grounds() {
        return Stream.of(ConsentBasis.values())
                .map(
                        it ->
                                new Choice(
                                        it.name(),
                                        text("incident.bring.basis." + it),
                                        text("incident.bring.basis." + it + ".hint")))
                .toList();
    }

    List<Choice> ways() {
        return Stream.of(GivenHow.values())
                .map(it -> Choice.of(it.name(), text("incident.bring.how." + it)))
                .toList();
    }

    String words() {
        return String.join(", ", ListReader.words());
    }
}
