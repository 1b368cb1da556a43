package nl.houvast.rights;

import java.util.List;
import nl.houvast.privacy.RightsDesk.Reading;
import nl.houvast.privacy.RightsKind;
import nl.houvast.privacy.RightsStatus;
import nl.houvast.web.Page;

/**
 * One request: what was asked, until when, and what can be done with it now.
 *
 * @param untold how many receivers must still be told something about this person
 */
record RightsRequestPage(Reading reading, int untold) implements Page {

    /** Whether what was wrong can be put right now. */
    boolean corrects() {
        return reading.kind() == RightsKind.RECTIFICATION && reading.status() == RightsStatus.OPEN;
    }

    /** The address of this page. */
    String address() {
        return "/werk/verzoeken/" + reading.id();
    }

    /** What can be done, by the last part of its address. */
    List<String> steps() {
        if (reading.status() == RightsStatus.OPEN) {
            return switch (reading.kind()) {
                case ACCESS -> List.of("uitdraai", "gegevens.pdf", "verlengen", "weigeren");
                case PORTABILITY -> List.of("bestand", "gegevens.pdf", "verlengen", "weigeren");
                case ERASURE -> List.of("wissen", "verlengen", "weigeren");
                case RESTRICTION -> List.of("beperken", "verlengen", "weigeren");
                case OBJECTION -> List.of("stoppen", "weigeren");
                case RECTIFICATION -> List.of("verlengen", "weigeren");
            };
        }
        if (reading.kind() == RightsKind.RESTRICTION) {
            return reading.status() == RightsStatus.GRANTED ? List.of("vrijgeven") : List.of();
        }
        return again();
    }

    /** The same answer, for whoever gave it, that day. */
    private List<String> again() {
        return switch (reading.kind()) {
            case ACCESS -> reading.answerable() ? List.of("uitdraai", "gegevens.pdf") : List.of();
            case PORTABILITY ->
                    reading.answerable() ? List.of("bestand", "gegevens.pdf") : List.of();
            default -> List.of();
        };
    }
}
