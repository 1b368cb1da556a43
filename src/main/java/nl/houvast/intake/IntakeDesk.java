package nl.houvast.intake;

import java.time.Clock;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.advice.Route;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.casework.CaseState;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Ages;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.timeline.Fact;
import nl.houvast.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what comes out of the conversation, and does what follows from it. */
@Service
@Transactional
class IntakeDesk {

    private static final int ADULT = 18;

    private final CaseFileDesk files;
    private final IntakeRows rows;
    private final Persons persons;
    private final Timeline timeline;
    private final Clock clock;

    IntakeDesk(
            CaseFileDesk files, IntakeRows rows, Persons persons, Timeline timeline, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.persons = persons;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * An intake as it is read.
     *
     * @param child whether the person is not yet eighteen. Without a date of birth it is what the
     *     way of contact says: whoever is helped by a parent, together or alone as a child is none
     *     of sixteen; of all others the worker asks
     * @param ageKnown whether there is a date of birth
     */
    record Reading(Known file, PersonName name, boolean child, boolean ageKnown, Intake intake) {

        /** Whether this actor may still write in it. */
        boolean open(Actor by) {
            return file.state() == CaseState.INTAKE && file.helps(by);
        }
    }

    Reading read(CaseFileId id, Actor by) {
        var file = files.know(id, by);
        var identity = persons.open(file.person(), Purpose.CASEWORK, by);
        var birth = identity.birthDate();
        var child = birth == null ? minor(file.route()) : Ages.at(birth, clock.instant()) < ADULT;
        var intake = rows.read(file, Purpose.CASEWORK, by);
        return new Reading(
                file, identity.name(), child, birth != null, child ? intake.ofChild() : intake);
    }

    private static boolean minor(Route route) {
        return switch (route) {
            case PARENT, JOINT, CHILD_ALONE -> true;
            case SELF, NONE -> false;
        };
    }

    /**
     * Keeps it; when it leads somewhere the case file goes there.
     *
     * @throws Missing when there is no such case file, or this actor may not see it
     * @throws Refusal when somebody else helps, it has ended, or was kept by somebody else
     *     meanwhile
     */
    void keep(CaseFileId id, IntakeForm form, Actor by) {
        var file = files.mine(id, by);
        Refusal.unless(file.state() == CaseState.INTAKE, IntakeRefusal.ENDED);
        var reading = read(id, by);
        var before = reading.intake();
        Refusal.unless(before.mayFollow(form.base(), by.id()), IntakeRefusal.CHANGED_MEANWHILE);
        var typed = form.toIntake(before);
        var now = reading.child() ? typed.ofChild() : typed;
        var end = form.leadsTo();
        if (end.isPresent()) {
            now = now.ending(end.get());
        }
        rows.keep(file, now, !now.factors().equals(before.factors()), by, clock.instant());
        end.ifPresent(it -> lead(file, it, by));
    }

    private void lead(Known file, IntakeEnd end, Actor by) {
        timeline.write(
                file.person(),
                file.id().value(),
                "intake.ENDED",
                List.of(Fact.words("intake.end." + end)),
                by);
        switch (end) {
            case ADVICE -> files.close(file.id(), Ending.ADVICE_GIVEN, by);
            case HELP, HANDOVER -> files.begin(file.id(), by);
        }
    }
}
