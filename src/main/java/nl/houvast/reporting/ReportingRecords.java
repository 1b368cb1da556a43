package nl.houvast.reporting;

import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** Which first contacts and case files are counted goes with the person; the counts stay. */
@Component
class ReportingRecords implements PersonalData {

    @Override
    public Map<String, Left> tables() {
        return Map.of("reporting.fact_contact", Left.NOTHING, "reporting.fact_case", Left.NOTHING);
    }

    /** Nothing is told here: that they came, were reached and were helped, casework tells. */
    @Override
    public List<Part> about(PersonId person, Actor by) {
        return List.of();
    }
}
