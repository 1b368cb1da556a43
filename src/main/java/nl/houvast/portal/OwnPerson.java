package nl.houvast.portal;

import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who a client is that came to their own pages. No address of those pages says it. */
@Service
@Transactional(noRollbackFor = Missing.class)
public class OwnPerson {

    private final Accesses accesses;

    OwnPerson(Accesses accesses) {
        this.accesses = accesses;
    }

    /**
     * The person that this client is.
     *
     * @throws Missing when this actor is no client, or their access was closed meanwhile
     */
    public PersonId of(Actor by) {
        if (by.role() != Role.CLIENT) {
            throw new Missing();
        }
        return accesses.open(by.id()).orElseThrow(Missing::new).person();
    }
}
