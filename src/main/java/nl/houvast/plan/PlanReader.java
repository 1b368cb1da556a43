package nl.houvast.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens plans for reading, which the log of processing tells. */
@Service
@Transactional
class PlanReader {

    private final CaseFileDesk files;
    private final Plans plans;
    private final Tracks tracks;
    private final Persons persons;
    private final Vault vault;

    PlanReader(CaseFileDesk files, Plans plans, Tracks tracks, Persons persons, Vault vault) {
        this.files = files;
        this.plans = plans;
        this.tracks = tracks;
        this.persons = persons;
        this.vault = vault;
    }

    /**
     * A plan as it is read; an empty one when nobody began it.
     *
     * @param words what goals and actions say, by their ids
     * @param tracks the kinds of help that were ever begun
     */
    record Reading(Known file, Plan plan, Map<UUID, String> words, List<Track> tracks) {

        /** What this goal or action says. */
        String said(UUID id) {
            return words.getOrDefault(id, "");
        }

        @Override
        public String toString() {
            return "Reading[" + file.id() + "]";
        }
    }

    /** With who it is about: their page says it on top. */
    record Whole(Reading reading, Identity person) {

        @Override
        public String toString() {
            return "Whole[" + reading.file().id() + "]";
        }
    }

    /**
     * The plan, and who it is about.
     *
     * @throws Missing when there is no such case file, or this actor may not see it
     */
    Whole open(CaseFileId id, Actor by) {
        var reading = reading(id, by);
        return new Whole(reading, persons.open(reading.file().person(), Purpose.CASEWORK, by));
    }

    /**
     * The plan, without who it is about.
     *
     * @throws Missing when there is no such case file, or this actor may not see it
     */
    Reading reading(CaseFileId id, Actor by) {
        return read(files.know(id, by), by);
    }

    /** The plan of a case file that this actor may see. */
    Reading read(Known file, Actor by) {
        return read(file, plan(file), Purpose.CASEWORK, by);
    }

    /**
     * What this client once agreed to and what became of it since, for each open case file in which
     * they did: what they never heard, they do not find here first. Asks for no rights.
     */
    List<Reading> own(PersonId client, Actor by) {
        return files.open(client).stream()
                .filter(file -> plan(file).agreement() != null)
                .map(file -> read(file, plan(file), Purpose.RIGHTS_REQUEST, by))
                .toList();
    }

    /** Whether there is anything that {@link #own} would show. Opens nothing. */
    boolean hasOwn(PersonId client) {
        return files.open(client).stream().anyMatch(file -> plan(file).agreement() != null);
    }

    private Plan plan(Known file) {
        return plans.find(file.id()).orElseGet(() -> Plan.empty(file.id(), file.person()));
    }

    private Reading read(Known file, Plan plan, Purpose why, Actor by) {
        var words = vault.open(file.person(), Plans.WORDS, sealed(plan), why, by);
        return new Reading(file, plan, words, tracks.of(file.id()));
    }

    /** All that is said in a plan, by the id of the goal or action. */
    static Map<UUID, Sealed> sealed(Plan plan) {
        var sealed = new HashMap<UUID, Sealed>();
        for (var goal : plan.goals()) {
            sealed.put(goal.id(), goal.words());
            goal.actions().forEach(action -> sealed.put(action.id(), action.words()));
        }
        return sealed;
    }
}
