package nl.houvast.handover;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.handover.HandoverSteps.Step;
import nl.houvast.kernel.Missing;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.privacy.Field;
import nl.houvast.sharing.SharingForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a worker reads of handovers; written in the log of processing. */
@Service
@Transactional
class HandoverReading {

    private final CaseFileDesk files;
    private final Handovers handovers;
    private final HandoverSteps steps;
    private final Persons persons;
    private final Vault vault;

    HandoverReading(
            CaseFileDesk files,
            Handovers handovers,
            HandoverSteps steps,
            Persons persons,
            Vault vault) {
        this.files = files;
        this.handovers = handovers;
        this.steps = steps;
        this.persons = persons;
        this.vault = vault;
    }

    /** All of a case file. Printing one shows no name. */
    record Overview(Known file, String who, List<Handover> handovers) {

        @Override
        public String toString() {
            return "Overview[" + file.id() + "]";
        }
    }

    /**
     * One handover. Printing one shows no name.
     *
     * @param known what of the person can be shared
     * @param story the text for the organisation that waits to be sent; empty when there is none
     */
    record One(
            Known file,
            String who,
            Set<Field> known,
            Handover handover,
            String story,
            List<Step> steps) {

        @Override
        public String toString() {
            return "One[" + handover.id() + "]";
        }
    }

    /**
     * Those of this case file.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    Overview of(CaseFileId id, Actor by) {
        var file = files.know(id, by);
        var who = persons.open(file.person(), Purpose.CASEWORK, by);
        return new Overview(file, who.name().full(), handovers.of(id));
    }

    /**
     * This one of this case file.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    One of(CaseFileId file, HandoverId id, Actor by) {
        var known = files.know(file, by);
        var handover = handovers.get(id, file);
        var person = known.person();
        var story = handover.story();
        var kept = story == null ? Map.<HandoverId, Sealed>of() : Map.of(id, story);
        var who = persons.open(person, Purpose.CASEWORK, by);
        return new One(
                known,
                who.name().full(),
                SharingForm.known(who),
                handover,
                vault.open(person, HandoverDesk.STORY, kept, Purpose.CASEWORK, by)
                        .getOrDefault(id, ""),
                steps.of(id, person, Purpose.CASEWORK, by));
    }

    /** Those of a case file of which the rights were asked; nothing is opened. */
    List<Handover> shown(CaseFileId file) {
        return handovers.of(file);
    }
}
