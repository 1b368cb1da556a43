package nl.houvast.incident;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import nl.houvast.access.Account;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Keeps in which hours people were called, and over whom they were divided. */
@Repository
class Shifts {

    private final JdbcClient db;

    Shifts(JdbcClient db) {
        this.db = db;
    }

    /**
     * Some hours of calling.
     *
     * @param name as it was typed: "vrijdagochtend"
     */
    record Shift(
            UUID id, IncidentId incident, String name, Instant madeAt, @Nullable Instant endedAt) {}

    void add(Shift shift, String by) {
        db.sql(
                        """
                        insert into incident.shift (id, incident, name, made_by, made_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        shift.id(),
                        shift.incident().value(),
                        shift.name(),
                        by,
                        shift.madeAt().atOffset(UTC))
                .update();
    }

    /** Those of this incident, the newest first. */
    List<Shift> of(IncidentId incident) {
        return db.sql(
                        """
                        select id, incident, name, made_at, ended_at from incident.shift
                         where incident = ? order by id desc limit 50
                        """)
                .param(incident.value())
                .query(
                        (row, number) -> {
                            var ended = row.getObject("ended_at", OffsetDateTime.class);
                            return new Shift(
                                    row.getObject("id", UUID.class),
                                    new IncidentId(row.getObject("incident", UUID.class)),
                                    row.getString("name"),
                                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                                    ended == null ? null : ended.toInstant());
                        })
                .list();
    }

    Optional<Shift> find(IncidentId incident, UUID id) {
        return of(incident).stream().filter(shift -> shift.id().equals(id)).findFirst();
    }

    void end(UUID id, Instant now) {
        db.sql("update incident.shift set ended_at = ? where id = ? and ended_at is null")
                .params(now.atOffset(UTC), id)
                .update();
    }

    /**
     * Divides people over who calls them: the heaviest hit first, each household to whoever has
     * fewest at that moment, and never a part of one.
     */
    static final class Division {

        private final Map<String, Integer> loads = new LinkedHashMap<>();
        private final int each;

        /**
         * Over these.
         *
         * @param each so many people to call is enough for one of them
         */
        Division(List<String> callers, int each) {
            callers.forEach(caller -> loads.put(caller, 0));
            this.each = each;
        }

        /** Who may get the next household, first whoever has fewest; empty when all have enough. */
        List<String> next() {
            var free = new ArrayList<String>();
            loads.forEach(
                    (caller, load) -> {
                        if (load < each) {
                            free.add(caller);
                        }
                    });
            free.sort(Comparator.comparing(loads::get));
            return free;
        }

        /** This caller got a household of so many people. */
        void gave(String caller, int people) {
            loads.merge(caller, people, Integer::sum);
        }

        /** How many each of them got. */
        Map<String, Integer> loads() {
            return Map.copyOf(loads);
        }
    }

    /** Those who may be asked to call for something in a region, and their teams. */
    @Component
    static class Callers {

        private final Workers workers;
        private final Clock clock;

        Callers(Workers workers, Clock clock) {
            this.workers = workers;
            this.clock = clock;
        }

        /** Colleagues whose region it is. */
        List<Account> near(Incident incident) {
            var region = incident.told().region();
            return workers.staff().stream()
                    .filter(it -> Incident.covers(actor(it), region))
                    .toList();
        }

        /** The teams they are in. */
        List<String> teams(Incident incident) {
            var teams = new TreeSet<String>();
            near(incident).forEach(it -> teams.addAll(it.scope().teams()));
            return List.copyOf(teams);
        }

        /** Everybody who was ticked, by themselves or with their team. */
        List<Account> chosen(Incident incident, ShiftForm form) {
            return near(incident).stream()
                    .filter(
                            it ->
                                    form.callers().contains(it.id())
                                            || !Collections.disjoint(
                                                    it.scope().teams(), form.teams()))
                    .toList();
        }

        Instant now() {
            return clock.instant();
        }

        /** Somebody else of us, as they signed in last. */
        static Actor actor(Account account) {
            return new Actor(account.id(), account.role(), account.scope());
        }
    }
}
