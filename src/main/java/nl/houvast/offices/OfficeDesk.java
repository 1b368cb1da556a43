package nl.houvast.offices;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in lists of offices: the file of the settings at start, and what an editor brings. */
@Service
@Transactional
class OfficeDesk {

    private final Offices offices;
    private final OfficeReader reader;
    private final Clock clock;

    OfficeDesk(Offices offices, OfficeReader reader, Clock clock) {
        this.offices = offices;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * What an editor looks at before deciding.
     *
     * @param base the list that it is compared with
     */
    record Preview(UUID id, long base, OfficePlan plan) {}

    /** How many offices there are, and since when. */
    record Standing(int count, Optional<Instant> takenAt) {}

    /**
     * Takes the file of the settings, unless it is the one that was taken last: what an editor
     * brought since then stays until that file is another.
     *
     * @throws Refusal when the file is not whole, a place in it is secret, or no row is right
     */
    Optional<OfficePlan> takeOfSettings(OfficeFile file) {
        offices.lock();
        if (offices.isLastOfSettings(file.checksum())) {
            return Optional.empty();
        }
        var plan = plan(file);
        plan.mayBeKept();
        replace(file, plan, Optional.empty());
        return Optional.of(plan);
    }

    /**
     * What there is now.
     *
     * @throws Missing when this actor is no editor
     */
    Standing standing(Actor by) {
        requireEditor(by);
        return new Standing(offices.all().size(), offices.takenAt());
    }

    /**
     * What this file would do. Nothing of it is kept.
     *
     * @throws Missing when this actor is no editor
     * @throws Refusal when the file is not whole
     */
    OfficePlan look(OfficeFile file, Actor by) {
        requireEditor(by);
        return plan(file);
    }

    /**
     * Keeps this file for a day, to decide about.
     *
     * @throws Missing when this actor is no editor
     * @throws Refusal when the file is not whole, a place in it is secret, or no row is right
     */
    UUID keep(OfficeFile file, Actor by) {
        requireEditor(by);
        plan(file).mayBeKept();
        var now = clock.instant();
        var id = TimeOrdered.id(now);
        offices.look(id, file, now);
        return id;
    }

    /**
     * What the file that was kept would do now.
     *
     * @throws Missing when this actor is no editor, or there is no such file
     */
    Preview preview(UUID id, Actor by) {
        requireEditor(by);
        return new Preview(id, offices.newest(), plan(kept(id)));
    }

    /**
     * Puts the list in the place of what is there.
     *
     * @param base the list with which it was compared on the page
     * @throws Missing when this actor is no editor, or there is no such file
     * @throws Refusal when another list was taken since then
     */
    void take(UUID id, long base, Actor by) {
        requireEditor(by);
        offices.lock();
        var file = kept(id);
        Refusal.unless(offices.newest() == base, OfficeRefusal.LIST_CHANGED);
        var plan = plan(file);
        plan.mayBeKept();
        replace(file, plan, Optional.of(by.id()));
        offices.forget(id);
    }

    /**
     * Throws the file away.
     *
     * @throws Missing when this actor is no editor, or there is no such file
     */
    void drop(UUID id, Actor by) {
        requireEditor(by);
        kept(id);
        offices.forget(id);
    }

    private OfficeFile kept(UUID id) {
        return offices.lookedAt(id).orElseThrow(Missing::new);
    }

    private OfficePlan plan(OfficeFile file) {
        return OfficePlan.of(file.rows(), offices.all(), reader);
    }

    private void replace(OfficeFile file, OfficePlan plan, Optional<String> by) {
        offices.replace(plan.afterwards(), file.checksum(), plan.refused(), by, clock.instant());
    }

    private static void requireEditor(Actor by) {
        if (by.role() != Role.EDITOR) {
            throw new Missing();
        }
    }
}
