package nl.houvast.offices;

import static nl.houvast.offices.Column.APPOINTMENT;
import static nl.houvast.offices.Column.DEMO;
import static nl.houvast.offices.Column.ID;
import static nl.houvast.offices.Column.KIND;
import static nl.houvast.offices.Column.NAME;
import static nl.houvast.offices.Column.NOTE;
import static nl.houvast.offices.Column.PHONE;
import static nl.houvast.offices.Column.PLACE;
import static nl.houvast.offices.Column.POSTCODE;
import static nl.houvast.offices.Column.SECRET;
import static nl.houvast.offices.Column.STREET;
import static nl.houvast.offices.Column.WHEELCHAIR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.houvast.directory.Places;
import nl.houvast.offices.Office.Kind;
import nl.houvast.offices.Office.Wheelchair;
import nl.houvast.offices.OfficeFile.Row;
import nl.houvast.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes an office of one row, or says everything that is wrong with it. What is said never repeats
 * what stands there: it may be the address of somebody who hides.
 */
@Component
class OfficeReader {

    /** What is wrong in one cell: the end of the key of its text, below "offices.row.". */
    record Wrong(Column column, String key) {}

    /** An office, or what is wrong. */
    record Read(@Nullable Office office, List<Wrong> wrong) {}

    private static final Pattern IDS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern POSTCODES = Pattern.compile("([1-9][0-9]{3}) ?([A-Z]{2})");
    private static final Pattern PHONES = Pattern.compile("\\+?[0-9][0-9 ()-]{1,22}[0-9]");

    /** Words that stand with places where people hide. Rather one too many than one too few. */
    private static final Pattern SECRETS =
            Pattern.compile(
                    "geheim|secret|blijf[ -]?van|vrouwenopvang|safe ?house|schuil|onderduik"
                            + "|noodopvang|refuge");

    private final Predicate<String> exists;
    private final boolean demo;

    OfficeReader(Places places, @Value("${houvast.demo:false}") boolean demo) {
        this.exists = places.byPostcode()::containsKey;
        this.demo = demo;
    }

    /** Reads this row. */
    Read read(Row row) {
        var wrong = new ArrayList<Wrong>();
        if (secret(row)) {
            // nothing else is looked at, so that nothing else is told
            return new Read(null, List.of(new Wrong(SECRET, "secret")));
        }
        check(wrong, ID, row.at(ID).length() <= 60 && IDS.matcher(row.at(ID)).matches());
        text(wrong, row, NAME, 120);
        text(wrong, row, STREET, 120);
        text(wrong, row, PLACE, 80);
        note(wrong, row);
        check(wrong, STREET, row.at(STREET).chars().anyMatch(Character::isDigit));
        var postcode = postcode(row.at(POSTCODE));
        check(wrong, POSTCODE, postcode.isPresent());
        var kind = kind(row.at(KIND));
        check(wrong, KIND, kind.isPresent());
        var wheelchair = wheelchair(row.at(WHEELCHAIR));
        check(wrong, WHEELCHAIR, wheelchair.isPresent());
        var appointment = yesOrNo(row.at(APPOINTMENT));
        check(wrong, APPOINTMENT, appointment.isPresent());
        var phone = row.at(PHONE);
        check(wrong, PHONE, phone.isEmpty() || PHONES.matcher(phone).matches());
        check(wrong, SECRET, row.at(SECRET).isEmpty() || yesOrNo(row.at(SECRET)).isPresent());
        var invented = row.at(DEMO).isEmpty() ? Optional.of(false) : yesOrNo(row.at(DEMO));
        check(wrong, DEMO, invented.isPresent());
        if (!demo && invented.orElse(false)) {
            wrong.add(new Wrong(DEMO, "invented"));
        }
        if (!wrong.isEmpty()) {
            return new Read(null, wrong.stream().distinct().toList());
        }
        return new Read(
                new Office(
                        row.at(ID),
                        kind.orElseThrow(),
                        row.at(NAME),
                        row.at(STREET),
                        postcode.orElseThrow(),
                        row.at(PLACE),
                        wheelchair.orElseThrow(),
                        appointment.orElseThrow(),
                        phone.isEmpty() ? null : phone,
                        row.at(NOTE).isEmpty() ? null : row.at(NOTE),
                        invented.orElseThrow()),
                List.of());
    }

    /** Whether this row says, in one way or another, that nobody may know of it. */
    private static boolean secret(Row row) {
        var words = (row.at(NAME) + " " + row.at(NOTE)).toLowerCase(Locale.ROOT);
        return yesOrNo(row.at(SECRET)).orElse(false) || SECRETS.matcher(words).find();
    }

    private static void check(List<Wrong> wrong, Column column, boolean right) {
        if (!right) {
            wrong.add(new Wrong(column, column.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static void text(List<Wrong> wrong, Row row, Column column, int most) {
        var text = row.at(column);
        check(
                wrong,
                column,
                !text.isEmpty() && text.length() <= most && PlainText.Check.readable(text, false));
    }

    private static void note(List<Wrong> wrong, Row row) {
        var note = row.at(NOTE);
        check(wrong, NOTE, note.length() <= 300 && PlainText.Check.readable(note, false));
    }

    /** Written as everybody writes it, when there is such a postcode. */
    private Optional<String> postcode(String typed) {
        var match = POSTCODES.matcher(typed.toUpperCase(Locale.ROOT));
        return match.matches() && exists.test(match.group(1))
                ? Optional.of(match.group(1) + " " + match.group(2))
                : Optional.empty();
    }

    private static Optional<Kind> kind(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "kantoor", "office" -> Optional.of(Kind.OFFICE);
            case "gesprekslocatie", "meeting_place" -> Optional.of(Kind.MEETING_PLACE);
            default -> Optional.empty();
        };
    }

    private static Optional<Wheelchair> wheelchair(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "", "onbekend", "unknown" -> Optional.of(Wheelchair.UNKNOWN);
            default -> yesOrNo(typed).map(yes -> yes ? Wheelchair.YES : Wheelchair.NO);
        };
    }

    private static Optional<Boolean> yesOrNo(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "ja", "yes", "true" -> Optional.of(true);
            case "nee", "no", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
