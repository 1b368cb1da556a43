package nl.houvast.privacy;

import java.util.List;
import nl.houvast.privacy.RightsDesk.Reading;
import nl.houvast.web.Page;

/** One request: what was asked, until when, and what can be done with it now. */
record RightsRequestPage(Reading reading) implements Page {

    /** The address of this page. */
    String address() {
        return "/werk/verzoeken/" + reading.request().id();
    }

    /** What can be done, by the last part of its address. */
    List<String> steps() {
        var request = reading.request();
        if (request.status() != RightsRequest.Status.OPEN) {
            return request.kind() == RightsKind.RESTRICTION
                            && request.status() == RightsRequest.Status.GRANTED
                    ? List.of("vrijgeven")
                    : List.of();
        }
        return switch (request.kind()) {
            case ACCESS -> List.of("uitdraai", "verlengen", "weigeren");
            case PORTABILITY -> List.of("bestand", "verlengen", "weigeren");
            case ERASURE -> List.of("wissen", "verlengen", "weigeren");
            case RESTRICTION -> List.of("beperken", "verlengen", "weigeren");
            case OBJECTION -> List.of("stoppen", "weigeren");
            case RECTIFICATION -> List.of("verlengen", "weigeren");
        };
    }
}
