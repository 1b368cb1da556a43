package nl.houvast.incident;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.casework.FirstContactDesk.Kept;
import nl.houvast.casework.FirstContactDesk.Together;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.ConsentEnded;
import nl.houvast.privacy.PersonalData;
import nl.houvast.reach.Places;
import nl.houvast.referral.ReferralId;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of an incident follows what happens to its people elsewhere in the house: it decides
 * nothing about them itself.
 */
@Component
class MemberHeard implements Places, PersonalData, Together {

    private final JdbcClient db;
    private final Members members;

    MemberHeard(JdbcClient db, Members members) {
        this.db = db;
        this.members = members;
    }

    /** In the transaction in which somebody takes them, reaches them or gives up. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void kept(Kept news) {
        members.follow(news);
    }

    /** A household is called by one worker, also when nobody divides a shift. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ReferralId> with(ReferralId referral) {
        var household = members.household(referral);
        household.ifPresent(members::hold);
        return household.map(members::uncalled).orElse(List.of()).stream()
                .filter(other -> !other.equals(referral))
                .toList();
    }

    /** In the transaction that ends the consent: nobody calls any more. */
    @EventListener
    @Order(1)
    @Transactional(propagation = Propagation.MANDATORY)
    void ended(ConsentEnded news) {
        if (news.stopsContact()) {
            members.stop(news.person());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void forgotten(PersonForgotten news) {
        members.forget(news.person());
    }

    @Override
    public Set<String> holders(PersonId person) {
        return Set.of(); // whoever has the first contact says so
    }

    @Override
    @Transactional
    public void move(PersonId person, String region, String team) {
        members.move(person, region, team);
    }

    @Override
    @Transactional
    public void handOver(PersonId person, String from, Actor to, Actor by) {
        members.handOver(person, from, to.id());
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of("incident.member", Left.NOTHING);
    }

    /** By which incident they came in, and what they said it did to them. */
    @Override
    @Transactional
    public List<Part> about(PersonId person, Actor by) {
        var entries =
                db.sql(
                                """
                                select i.name, m.impact, m.came_at
                                  from incident.member m join incident.incident i on i.id = m.incident
                                 where m.person = ? order by m.came_at, m.referral
                                """)
                        .param(person.value())
                        .query(
                                (row, number) ->
                                        Map.of(
                                                "at",
                                                row.getObject(
                                                                "came_at",
                                                                java.time.OffsetDateTime.class)
                                                        .toInstant()
                                                        .toString(),
                                                "incident",
                                                row.getString("name"),
                                                "impact",
                                                row.getString("impact")))
                        .list();
        return List.of(new Part("incidents", entries));
    }
}
