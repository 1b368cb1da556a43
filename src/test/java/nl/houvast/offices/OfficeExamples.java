package nl.houvast.offices;

import java.nio.charset.StandardCharsets;
import nl.houvast.directory.Places;
import nl.houvast.offices.Office.Kind;
import nl.houvast.offices.Office.Wheelchair;

/** Places that do not exist. */
final class OfficeExamples {

    static final Places PLACES = new Places();
    static final OfficeReader REAL = new OfficeReader(PLACES, false);
    static final OfficeReader DEMO = new OfficeReader(PLACES, true);

    static final String HEADINGS =
            "id;soort;naam;straat;postcode;plaats;rolstoel;afspraak;telefoon;toelichting;voorbeeld;geheim\n";

    static final String UTRECHT =
            "utrecht;kantoor;Kantoor Utrecht;Verzonnenplein 1;3511 AB;Utrecht;ja;ja;0900-0101;;;\n";
    static final String ASSEN =
            "assen;gesprekslocatie;Wijkhuis Assen;Verzonnenweg 2;9401ab;Assen;;nee;;Bel aan.;;nee\n";

    private OfficeExamples() {}

    static OfficeFile file(String text) {
        return new OfficeFile(text.getBytes(StandardCharsets.UTF_8));
    }

    static Office office(String id, String postcode, Kind kind) {
        return new Office(
                id,
                kind,
                "Plek " + id,
                "Verzonnenstraat 1",
                postcode,
                "Stad",
                Wheelchair.YES,
                true,
                null,
                null,
                false);
    }
}
