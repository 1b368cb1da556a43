package nl.houvast.sharing;

import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.TypedDay;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.Agreements.Agreement;
import nl.houvast.privacy.Agreements.Shared;
import nl.houvast.privacy.Field;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import nl.houvast.privacy.Receiver;
import nl.houvast.rights.ExportWords;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * What others may read about one person, and where something is shared with one more.
 *
 * @param names of the receivers on this page
 * @param partners who can be chosen
 * @param untold how many receivers must still be told something
 */
record SharingPage(
        SharingDesk.State state,
        Map<Receiver, String> names,
        List<Choice> partners,
        int untold,
        SharingForm form,
        Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    static String address(PersonId person) {
        return "/werk/delen/" + person;
    }

    String address() {
        return address(state.person());
    }

    String name(Receiver receiver) {
        return names.getOrDefault(receiver, receiver.value());
    }

    /** The receivers that may know something, each once. */
    List<Receiver> receivers() {
        return state.agreements().stream().map(Agreement::receiver).distinct().toList();
    }

    List<Agreement> with(Receiver receiver) {
        return state.agreements().stream().filter(it -> it.receiver().equals(receiver)).toList();
    }

    static String fields(Set<Field> fields) {
        return ExportWords.fields(fields.stream().sorted().map(Field::name).toList());
    }

    static String given(Agreement one) {
        return text(
                "sharing.given",
                ExportWords.of("givenBy", one.givenBy().name()),
                day(one.at()),
                ExportWords.of("how", one.how().name()));
    }

    /** The last day on which it counts. */
    static String until(Agreement one) {
        return one.until() == null
                ? text("sharing.endless")
                : text("sharing.to", day(one.until().minusSeconds(1)));
    }

    /** What became of one package, in words. */
    static String line(Shared one) {
        var read =
                one.readAt() == null
                        ? text("sharing.unread")
                        : text("sharing.read", day(one.readAt()));
        return one.recalledAt() == null
                ? read
                : text("sharing.recalled", day(one.recalledAt())) + " " + read;
    }

    static String day(Instant at) {
        return TypedDay.write(LocalDate.ofInstant(at, SafeContact.ZONE));
    }

    /** What can be chosen, of what is known. */
    static List<Choice> fieldChoices(Set<Field> known) {
        return SharingForm.CHOICES.stream()
                .filter(known::contains)
                .map(it -> Choice.of(it.name(), fields(Set.of(it))))
                .toList();
    }

    static List<Choice> givers() {
        return Arrays.stream(GivenBy.values())
                .map(it -> Choice.of(it.name(), ExportWords.of("givenBy", it.name())))
                .toList();
    }

    static List<Choice> forms() {
        return Arrays.stream(GivenHow.values())
                .map(it -> Choice.of(it.name(), ExportWords.of("how", it.name())))
                .toList();
    }

    @Override
    public String toString() {
        return "SharingPage[hidden]";
    }
}
