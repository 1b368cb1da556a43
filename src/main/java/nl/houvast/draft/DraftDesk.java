package nl.houvast.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Missing;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.referral.Channel;
import nl.houvast.referral.Objections;
import nl.houvast.referral.Receipt;
import nl.houvast.referral.SubmissionDesk;
import nl.houvast.referral.SubmitReferral;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a referrer types, from the first question until it is sent. Nothing typed is ever
 * lost.
 */
@Service
@Transactional
class DraftDesk {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Drafts drafts;
    private final Vault vault;
    private final Workers workers;
    private final SubmissionDesk submissions;
    private final Clock clock;

    DraftDesk(
            Drafts drafts, Vault vault, Workers workers, SubmissionDesk submissions, Clock clock) {
        this.drafts = drafts;
        this.vault = vault;
        this.workers = workers;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** A draft that was not sent yet, as its owner sees it in the list. */
    record Unsent(DraftId id, String event, Instant changedAt) {}

    DraftId begin(SituationForm situation, Actor by) {
        return begin(DraftContent.begin(situation, workers.profile(by.id()).orElse(null)), by);
    }

    DraftId begin(DraftContent content, Actor by) {
        var now = clock.instant();
        var id = DraftId.next(now);
        drafts.save(Draft.begin(id, seal(id, content), by, now));
        return id;
    }

    /**
     * What was typed so far; empty when it was sent already. Who opens a draft that is nobody's
     * owns it.
     *
     * @throws Missing when there is no such draft, or it is somebody else's
     */
    Optional<DraftContent> open(DraftId id, Actor by) {
        var draft = drafts.get(id, by);
        var content = draft.content().map(box -> unseal(id, box));
        if (draft.claim(by)) {
            content = content.map(typed -> withReferrer(typed, by));
            content.ifPresent(typed -> draft.keep(seal(id, typed), clock.instant()));
            drafts.save(draft);
        }
        return content;
    }

    private DraftContent withReferrer(DraftContent typed, Actor by) {
        return typed.with(HelpForm.of(workers.profile(by.id()).orElse(null)));
    }

    /** Changes what was typed; does nothing when it was sent already. */
    Optional<DraftContent> change(DraftId id, Actor by, UnaryOperator<DraftContent> typed) {
        var draft = drafts.get(id, by);
        draft.claim(by);
        var changed = draft.content().map(box -> typed.apply(unseal(id, box)));
        changed.ifPresent(content -> draft.keep(seal(id, content), clock.instant()));
        drafts.save(draft);
        return changed;
    }

    /**
     * Sends it. The second click, the back button and the retry get the receipt of the first.
     *
     * @throws Objections when it may not be taken; then the draft stays as it was
     */
    Receipt send(DraftId id, SubmitReferral request, Actor by) {
        var draft = drafts.get(id, by);
        var earlier = draft.receipt();
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var submission = submissions.judge(request);
        submissions.keep(submission, Channel.PAGE, by);
        draft.sent(submission.receipt());
        drafts.save(draft);
        return submission.receipt();
    }

    /**
     * The receipt of what was sent.
     *
     * @throws Missing when it was not sent yet
     */
    Receipt receipt(DraftId id, Actor by) {
        return drafts.get(id, by).receipt().orElseThrow(Missing::new);
    }

    /** What this referrer began and did not send, the newest first. */
    List<Unsent> mine(Actor by) {
        return drafts.findTop20ByOwnerAndSentAtIsNullOrderByChangedAtDesc(by.id()).stream()
                .map(
                        draft ->
                                new Unsent(
                                        draft.id(),
                                        draft.content()
                                                .map(box -> unseal(draft.id(), box))
                                                .map(content -> content.situation().event())
                                                .orElse(""),
                                        draft.changedAt()))
                .toList();
    }

    /** Throws a draft away because its owner says so. */
    void discard(DraftId id, Actor by) {
        drafts.deleteById(drafts.get(id, by).id());
    }

    private Sealed seal(DraftId id, DraftContent content) {
        return vault.sealAlone(id.value(), JSON.writeValueAsString(content));
    }

    private DraftContent unseal(DraftId id, Sealed box) {
        return JSON.readValue(vault.openAlone(id.value(), box), DraftContent.class);
    }
}
