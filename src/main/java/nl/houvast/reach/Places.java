package nl.houvast.reach;

import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;

/**
 * Puts records about a person elsewhere, and in other hands. Implemented by each module that keeps
 * such records; whether it may is asked here, before.
 */
public interface Places {

    /** Ids of the accounts that have something open about this person. */
    Set<String> holders(PersonId person);

    /**
     * Every record about this person belongs there from now on. Who has them keeps them.
     *
     * @param region code of the safety region; empty when not known
     * @param team name of the team; empty for everybody in the region
     */
    void move(PersonId person, String region, String team);

    /**
     * What this account has about the person, open or ended, is somebody else's from now on.
     *
     * @throws nl.houvast.kernel.Refusal when somebody changed it meanwhile
     */
    void handOver(PersonId person, String from, Actor to, Actor by);
}
