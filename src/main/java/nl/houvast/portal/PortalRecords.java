package nl.houvast.portal;

import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** That a client may come to their own pages goes with the client. */
@Component
class PortalRecords implements PersonalData {

    private final Accesses accesses;

    PortalRecords(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of("portal.client_access", Left.NOTHING);
    }

    @Override
    public List<Part> about(PersonId person, Actor by) {
        return List.of(
                new Part(
                        "ownPages",
                        accesses.of(person).stream().map(PortalRecords::told).toList()));
    }

    private static Map<String, String> told(ClientAccess access) {
        var given = access.givenAt().toString();
        var closed = access.closedAt();
        return closed == null
                ? Map.of("givenAt", given)
                : Map.of("givenAt", given, "endedAt", closed.toString());
    }
}
