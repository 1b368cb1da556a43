package nl.houvast.household;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Held;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.reach.Places;
import nl.houvast.reach.Protection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the two sides of what happened apart: whoever has something open about one sees nothing of
 * the other, and cannot take it. Who links two persons locks both; who takes one holds that one,
 * and locks what it is linked by: so nobody misses what another does.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TieGuard {

    private final Ties ties;
    private final Persons persons;
    private final Protection protection;
    private final List<Places> places;

    TieGuard(Ties ties, Persons persons, Protection protection, List<Places> places) {
        this.ties = ties;
        this.persons = persons;
        this.protection = protection;
        this.places = List.copyOf(places);
    }

    /** Those who have something open about this person. */
    Set<String> holders(PersonId person) {
        var holders = new HashSet<String>();
        places.forEach(some -> holders.addAll(some.holders(person)));
        return holders;
    }

    /**
     * These two are on either side.
     *
     * @throws Refusal when one worker helps both
     */
    void apart(Tie tie) {
        var ones = holders(tie.one());
        var others = holders(tie.other());
        Refusal.unless(ones.stream().noneMatch(others::contains), TieRefusal.HELPS_BOTH);
        ones.forEach(account -> shut(tie, tie.other(), account));
        others.forEach(account -> shut(tie, tie.one(), account));
    }

    /** They are not, after all. */
    void together(Tie tie, Actor by) {
        ties.reopen(tie.id()).forEach(shut -> protection.letIn(shut.person(), shut.account(), by));
    }

    /** In the transaction in which somebody gets a file of a person. */
    @EventListener
    void held(Held news) {
        persons.hold(news.person());
        for (var tie : ties.lock(news.person())) {
            if (tie.kind() == TieKind.OTHER_SIDE) {
                var other = tie.from(news.person());
                Refusal.unless(
                        !holders(other).contains(news.account()), TieRefusal.NOT_THIS_WORKER);
                shut(tie, other, news.account());
            }
        }
    }

    /** What was shut because of them opens again. */
    @EventListener
    void forgotten(PersonForgotten news) {
        ties.of(news.person()).forEach(tie -> together(tie, Actor.HOUSE));
        ties.forget(news.person());
    }

    private void shut(Tie tie, PersonId person, String account) {
        if (protection.keepOut(person, account, Actor.HOUSE) || ties.shuts(person, account)) {
            ties.shut(tie, person, account);
        }
    }
}
