package nl.houvast.sharing;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.houvast.kernel.TypedDay;
import nl.houvast.person.Identity;
import nl.houvast.privacy.Field;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;

/**
 * What somebody agreed to share, with whom, until when and how we know, as it was typed.
 *
 * @param fields names of {@link Field}
 * @param until the last day on which it counts
 * @param story a text for this receiver; empty when there is none
 */
public record SharingForm(
        String receiver,
        List<String> fields,
        String story,
        String until,
        String givenBy,
        String how,
        String evidence)
        implements Form {

    /** What can be chosen; a text is typed, and how contact is safe always goes along. */
    static final List<Field> CHOICES =
            List.of(
                    Field.NAME,
                    Field.BIRTH_DATE,
                    Field.PHONE,
                    Field.EMAIL,
                    Field.LANGUAGE,
                    Field.CONTACT_PERSON);

    private static final int STORY = 2000;
    private static final int EVIDENCE = 500;

    /** What the browser left out is empty. */
    public SharingForm {
        receiver = requireNonNullElse(receiver, "");
        fields = List.copyOf(requireNonNullElse(fields, List.of()));
        story = requireNonNullElse(story, "").strip();
        until = requireNonNullElse(until, "").strip();
        givenBy = requireNonNullElse(givenBy, "");
        how = requireNonNullElse(how, "");
        evidence = requireNonNullElse(evidence, "").strip();
    }

    /** Before anything was typed. */
    public static SharingForm empty() {
        return new SharingForm("", List.of(), "", "", "", "", "");
    }

    /** What can be chosen for this person: what is not known is nothing to share. */
    public static Set<Field> known(Identity who) {
        var known = EnumSet.noneOf(Field.class);
        CHOICES.stream().filter(field -> field.of(who) != null).forEach(known::add);
        return known;
    }

    Problems problems(Partners partners, LocalDate today) {
        var wrong = check(Problems.none(), "receiver", partners.find(receiver).isPresent());
        return problems(wrong, today);
    }

    /** Everything that is wrong with what was agreed, at once, after what was wrong already. */
    public Problems problems(Problems before, LocalDate today) {
        var wrong = before;
        wrong = check(wrong, "fields", !fieldsChosen().isEmpty());
        wrong = check(wrong, "story", readable(story, 0, STORY));
        wrong = check(wrong, "until", day().filter(it -> it.isAfter(today)).isPresent());
        wrong = check(wrong, "givenBy", chosen(GivenBy.values(), givenBy).isPresent());
        wrong = check(wrong, "how", chosen(GivenHow.values(), how).isPresent());
        return check(wrong, "evidence", readable(evidence, 10, EVIDENCE));
    }

    private static Problems check(Problems before, String field, boolean good) {
        return good ? before : before.and(field, text("sharing." + field + ".wrong"));
    }

    private static boolean readable(String typed, int shortest, int longest) {
        var length = typed.codePointCount(0, typed.length());
        return length >= shortest && length <= longest && PlainText.Check.readable(typed, true);
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    Optional<LocalDate> day() {
        return TypedDay.read(until);
    }

    GivenBy giver() {
        return chosen(GivenBy.values(), givenBy).orElseThrow();
    }

    GivenHow form() {
        return chosen(GivenHow.values(), how).orElseThrow();
    }

    /** A text that was typed is something that is shared. */
    public Set<Field> fieldsChosen() {
        var chosen = EnumSet.noneOf(Field.class);
        CHOICES.stream().filter(field -> fields.contains(field.name())).forEach(chosen::add);
        if (!story.isEmpty()) {
            chosen.add(Field.STORY);
        }
        return chosen;
    }

    @Override
    public String toString() {
        return "SharingForm[hidden]";
    }
}
