package nl.houvast.upkeep;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.houvast.directory.Confidence;
import nl.houvast.directory.Details.Room;
import nl.houvast.directory.Entry.Amendable;
import nl.houvast.directory.OfferWords;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.upkeep.OwnEntryDesk.Own;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What we say about an organisation, for that organisation.
 *
 * @param link what makes this page theirs: it stands in the addresses of its forms
 * @param notice what was just done, or empty
 */
record OwnEntryPage(
        LinkSecret link,
        Own own,
        Confidence confidence,
        RoomForm room,
        CorrectionForm correction,
        Problems problems,
        String notice)
        implements Page {

    static final String PATH = "/vermelding";

    private static final Pattern BETWEEN_NUMBERS = Pattern.compile(", (?![^(]*\\))");
    private static final List<String> NOTICES = List.of("klopt", "plek", "gestuurd");

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    @Override
    public boolean secret() {
        return true;
    }

    /** The address of this page, or of one of its forms. */
    String address(String form) {
        return PATH + "/" + link.value() + form;
    }

    List<Amendable> fields() {
        return Amendable.of(own.entry());
    }

    /** What stands there now. */
    String now(Amendable field) {
        return field.in(own.entry());
    }

    /** What is typed; what stands there when the field was not sent. */
    String value(Amendable field) {
        var value = Objects.requireNonNullElseGet(correction.typed(field), () -> now(field));
        return field == Amendable.PHONE ? lines(value) : value;
    }

    /** Each number on a line of its own. */
    static String lines(String numbers) {
        return BETWEEN_NUMBERS.matcher(numbers).replaceAll(",\n");
    }

    String remark() {
        return correction.remark("");
    }

    static boolean isLong(Amendable field) {
        return field == Amendable.PHONE
                || field == Amendable.DESCRIPTION_NL
                || field == Amendable.DESCRIPTION_EN;
    }

    /** How to write it; null where that needs no saying. */
    static @Nullable String hint(Amendable field) {
        return field == Amendable.PHONE ? text("upkeep.own.hint.PHONE") : null;
    }

    static int rows(Amendable field) {
        return field == Amendable.PHONE ? 3 : 6;
    }

    List<Choice> rooms() {
        return Stream.of(Room.values())
                .map(one -> Choice.of(one.name(), text("upkeep.own.room." + one)))
                .toList();
    }

    /** How much room we say there is. */
    Optional<String> capacity() {
        return Optional.ofNullable(own.entry().offer().details().capacity())
                .map(OfferWords::capacity);
    }

    /** What was done, in words. */
    Optional<String> done() {
        return NOTICES.contains(notice)
                ? Optional.of(text("upkeep.own.done." + notice))
                : Optional.empty();
    }

    /** What became of what was sent, in words. */
    static String outcome(Correction one) {
        var decision = one.decision();
        return decision == null
                ? text("upkeep.own.waiting")
                : text(
                        "upkeep.own.decision." + decision,
                        Objects.requireNonNullElse(one.reason(), ""));
    }
}
