package nl.houvast.incident;

import static nl.houvast.web.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.houvast.access.Account;
import nl.houvast.access.Actor;
import nl.houvast.casework.FirstContactDesk;
import nl.houvast.incident.Members.Held;
import nl.houvast.incident.Shifts.Callers;
import nl.houvast.incident.Shifts.Division;
import nl.houvast.incident.Shifts.Shift;
import nl.houvast.incident.TriageList.Household;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Divides who waits over who calls in some hours. Each household is given in a transaction of its
 * own: what cannot be given stops nothing else, and is told.
 */
@Service
class ShiftDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ShiftDesk.class);

    private final Shifts shifts;
    private final TriageList list;
    private final One one;
    private final Members members;
    private final Callers callers;

    ShiftDesk(Shifts shifts, TriageList list, One one, Members members, Callers callers) {
        this.shifts = shifts;
        this.list = list;
        this.one = one;
        this.members = members;
        this.callers = callers;
    }

    /**
     * What became of it.
     *
     * @param given how many people each of them got, by name
     * @param stayed how many people nobody got
     * @param why in words, each reason once
     */
    record Divided(Map<String, Integer> given, int stayed, List<String> why) {}

    List<Shift> of(Incident incident) {
        return shifts.of(incident.id());
    }

    Shift get(Incident incident, String id) {
        return shifts.find(incident.id(), TimeOrdered.parse(id)).orElseThrow(Missing::new);
    }

    List<Account> near(Incident incident) {
        return callers.near(incident);
    }

    List<String> teams(Incident incident) {
        return callers.teams(incident);
    }

    List<String> chosen(Incident incident, ShiftForm form) {
        return callers.chosen(incident, form).stream().map(Account::id).toList();
    }

    /** Divides who waits over these, as many as each may have. */
    Divided divide(Incident incident, ShiftForm form, Actor by) {
        var chosen = new LinkedHashMap<String, Account>();
        callers.chosen(incident, form).forEach(it -> chosen.put(it.id(), it));
        var waiting = list.households(incident.id(), form.number() * chosen.size(), by);
        Refusal.unless(!waiting.isEmpty(), IncidentRefusal.NOBODY_WAITS);
        var now = callers.now();
        var shift = new Shift(TimeOrdered.id(now), incident.id(), form.name(), now, null);
        shifts.add(shift, by.id());
        var division = new Division(List.copyOf(chosen.keySet()), form.number());
        int stayed = 0;
        var why = new TreeSet<String>();
        for (var household : waiting) {
            var next = division.next();
            if (next.isEmpty()) {
                break;
            }
            if (give(household, next, chosen, shift, division, why, by).isEmpty()) {
                stayed += household.people();
            }
        }
        var given = new LinkedHashMap<String, Integer>();
        chosen.values()
                .forEach(it -> given.put(it.profile().name(), division.loads().get(it.id())));
        return new Divided(given, stayed, stayed == 0 ? List.of() : List.copyOf(why));
    }

    /**
     * To the first of these who may have all of it; whoever has a part of it already comes first.
     */
    private Optional<String> give(
            Household household,
            List<String> next,
            Map<String, Account> chosen,
            Shift shift,
            Division division,
            Set<String> why,
            Actor by) {
        var holders = one.holders(household.id());
        var order = holders.isEmpty() ? next : holders;
        for (var caller : order) {
            var account = chosen.get(caller);
            if (account == null) {
                continue; // who has the rest of them does not call in this shift
            }
            try {
                var people = one.give(household.id(), Callers.actor(account), shift.id(), by);
                division.gave(caller, people);
                return Optional.of(caller);
            } catch (Refusal no) {
                why.add(text(no.reason()));
            } catch (Missing outOfReach) {
                why.add(text("incident.shift.unseen"));
            }
        }
        if (!holders.isEmpty()) {
            why.add(text(IncidentRefusal.NOT_TOGETHER));
        }
        return Optional.empty();
    }

    /**
     * The hours are over: whom nobody reached yet goes back to the list, for the next shift.
     *
     * @return how many they are
     */
    int end(Shift shift, Actor by) {
        shifts.end(shift.id(), callers.now());
        int freed = 0;
        for (var held : members.held(shift.id())) {
            try {
                freed += one.free(held, by) ? 1 : 0;
            } catch (Refusal | Missing changed) {
                LOG.debug("{} changed at this moment", held.referral());
            }
        }
        return freed;
    }

    /** Gives one household to whoever calls them, whole or not at all. */
    @Service
    @Transactional
    static class One {

        private final Members members;
        private final FirstContactDesk calls;

        One(Members members, FirstContactDesk calls) {
            this.members = members;
            this.calls = calls;
        }

        /**
         * Everybody of this household whom nobody has.
         *
         * @return how many they are
         * @throws nl.houvast.kernel.Missing when the actor may not see all of them
         * @throws Refusal when the colleague may not have one of them, or somebody else has one
         */
        int give(UUID household, Actor colleague, UUID shift, Actor by) {
            members.hold(household);
            var holders = members.holders(household);
            Refusal.unless(
                    holders.isEmpty() || holders.equals(Set.of(colleague.id())),
                    IncidentRefusal.NOT_TOGETHER);
            var waiting = members.waiting(household);
            waiting.forEach(referral -> calls.give(referral, colleague, by));
            members.divide(household, shift);
            return waiting.size();
        }

        /** Whether this one went back to the list. */
        boolean free(Held held, Actor by) {
            return calls.free(held.referral(), held.owner(), by);
        }

        /** Who calls somebody of this household already. */
        List<String> holders(UUID household) {
            return List.copyOf(members.holders(household));
        }
    }
}
