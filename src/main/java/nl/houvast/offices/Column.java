package nl.houvast.offices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list of offices says of each: the headings of a spreadsheet, or the fields in JSON. */
enum Column {
    ID("id", "id"),
    KIND("soort", "kind"),
    NAME("naam", "name"),
    STREET("straat", "street"),
    POSTCODE("postcode", "postcode"),
    PLACE("plaats", "place"),
    WHEELCHAIR("rolstoel", "wheelchair"),
    APPOINTMENT("afspraak", "appointment"),
    PHONE("telefoon", "phone"),
    NOTE("toelichting", "note"),
    DEMO("voorbeeld", "demo"),
    SECRET("geheim", "secret");

    private final String dutch;
    private final String english;

    Column(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** As the headings of a spreadsheet name it. */
    String heading() {
        return dutch;
    }

    /** The column under this heading, in Dutch or in English. */
    static Optional<Column> of(String heading) {
        var typed = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> typed.equals(column.dutch) || typed.equals(column.english))
                .findFirst();
    }
}
