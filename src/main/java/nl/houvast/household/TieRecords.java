package nl.houvast.household;

import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** That somebody belongs to somebody goes with either of them. */
@Component
class TieRecords implements PersonalData {

    @Override
    public Map<String, Left> tables() {
        return Map.of("household.tie", Left.NOTHING, "household.shut", Left.NOTHING);
    }

    /**
     * Nothing is told: a tie says about another person that we help them, and that is theirs (art.
     * 15(4) GDPR).
     */
    @Override
    public List<Part> about(PersonId person, Actor by) {
        return List.of();
    }
}
