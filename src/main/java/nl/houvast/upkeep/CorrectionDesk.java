package nl.houvast.upkeep;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Entry.Amendable;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.WholeDirectory;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.upkeep.Correction.Decision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an editor decides about what organisations want to see changed. */
@Service
@Transactional
class CorrectionDesk {

    private final Corrections corrections;
    private final Signals signals;
    private final Upkeep upkeep;
    private final WholeDirectory directory;
    private final Clock clock;

    CorrectionDesk(
            Corrections corrections,
            Signals signals,
            Upkeep upkeep,
            WholeDirectory directory,
            Clock clock) {
        this.corrections = corrections;
        this.signals = signals;
        this.upkeep = upkeep;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * One correction to decide about.
     *
     * @param now what stands there now
     */
    record ToDecide(Correction correction, Entry entry, String now) {

        /** Whether something else stands there than when it was sent. */
        boolean changedSince() {
            return correction.field().isPresent() && !now.equals(correction.was());
        }
    }

    /**
     * An amendment that does not hold any more: the import says something else since.
     *
     * @param imported what the import says now, and what is shown
     */
    record Difference(Entry entry, Amendment amendment, String imported) {}

    /**
     * What nobody decided about yet, the oldest first.
     *
     * @throws Missing when this actor is no editor
     */
    List<ToDecide> open(Actor by) {
        UpkeepDesk.requireEditor(by);
        return corrections.open().stream().flatMap(one -> toDecide(one).stream()).toList();
    }

    /**
     * One that nobody decided about yet.
     *
     * @throws Missing when this actor is no editor, or there is no such correction
     */
    ToDecide get(UUID id, Actor by) {
        return open(by).stream()
                .filter(one -> one.correction().id().equals(id))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private Optional<ToDecide> toDecide(Correction one) {
        return directory
                .loaded()
                .find(one.offer())
                .map(
                        entry ->
                                new ToDecide(
                                        one,
                                        entry,
                                        one.field().map(field -> field.in(entry)).orElse("")));
    }

    /**
     * It is right: from now on it stands in the entry. A remark was read.
     *
     * @throws Refusal when somebody decided before
     * @throws Missing when this actor is no editor, or the entry is gone
     */
    void approve(UUID id, Actor by) {
        UpkeepDesk.requireEditor(by);
        var decided = decide(id, Decision.APPROVED, Optional.empty(), by);
        decided.field().ifPresent(field -> amend(decided, field, by));
        signals.changed();
    }

    private void amend(Correction decided, Amendable field, Actor by) {
        var imported = imported(decided.offer(), field);
        if (decided.wanted().equals(imported)) {
            corrections.follow(decided.offer(), field);
        } else {
            corrections.amend(
                    new Amendment(
                            decided.offer(), field, imported, decided.wanted(), clock.instant()),
                    by);
        }
    }

    /**
     * It is not taken over; the organisation can read why.
     *
     * @throws Refusal when somebody decided before
     * @throws Missing when this actor is no editor
     */
    void decline(UUID id, String reason, Actor by) {
        UpkeepDesk.requireEditor(by);
        decide(id, Decision.DECLINED, Optional.of(reason), by);
    }

    private Correction decide(UUID id, Decision what, Optional<String> reason, Actor by) {
        return corrections
                .decide(id, what, reason.orElse(null), by, clock.instant())
                .orElseThrow(() -> new Refusal(UpkeepRefusal.ALREADY_DECIDED));
    }

    /**
     * Where the import says something else than it said when a correction was approved.
     *
     * @throws Missing when this actor is no editor
     */
    List<Difference> differences(Actor by) {
        UpkeepDesk.requireEditor(by);
        return corrections.amendments().stream().flatMap(one -> difference(one).stream()).toList();
    }

    private Optional<Difference> difference(Amendment one) {
        var shown = directory.loaded().find(one.offer());
        return upkeep.imported(one.offer())
                .filter(one::differs)
                .flatMap(
                        imported ->
                                shown.map(
                                        entry ->
                                                new Difference(
                                                        entry, one, one.field().in(imported))));
    }

    /**
     * Chooses between what was approved and what the import says now.
     *
     * @param ours whether what was approved stands there from now on
     * @throws Missing when this actor is no editor, or the entry is gone
     */
    void settle(OfferId offer, Amendable field, boolean ours, Actor by) {
        UpkeepDesk.requireEditor(by);
        var imported = imported(offer, field);
        if (ours) {
            corrections.amendments().stream()
                    .filter(one -> one.offer().equals(offer) && one.field() == field)
                    .map(one -> new Amendment(offer, field, imported, one.value(), clock.instant()))
                    .forEach(one -> corrections.amend(one, by));
        } else {
            corrections.follow(offer, field);
        }
        signals.changed();
    }

    private String imported(OfferId offer, Amendable field) {
        return directory
                .loaded()
                .find(offer)
                .flatMap(shown -> upkeep.imported(offer))
                .map(field::in)
                .orElseThrow(Missing::new);
    }
}
