package nl.houvast.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CallSheets.CallSheet;
import nl.houvast.casework.ContactAttempts.RecordAttempt;
import nl.houvast.casework.SlotProposal.Follow;
import nl.houvast.contact.Channel;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.post.Post;
import nl.houvast.referral.ReferralId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out first contacts, and keeps what came of each attempt. */
@Service
@Transactional
public class FirstContactDesk {

    private final FirstContacts contacts;
    private final ContactAttempts attempts;
    private final CallSheets sheets;
    private final Post post;
    private final ObjectProvider<Together> together;

    FirstContactDesk(
            FirstContacts contacts,
            ContactAttempts attempts,
            CallSheets sheets,
            Post post,
            ObjectProvider<Together> together) {
        this.contacts = contacts;
        this.attempts = attempts;
        this.sheets = sheets;
        this.post = post;
        this.together = together;
    }

    /**
     * Knows who came in together, from a module above this one: whoever takes one of them to call,
     * calls the others too.
     */
    public interface Together {

        /**
         * Others who came in with this one and to whom nobody spoke yet. Asked before anything is
         * taken, in the transaction that does: whoever asks about one of them meanwhile waits for
         * its end. Asks for no rights.
         */
        List<ReferralId> with(ReferralId referral);
    }

    /** How far somebody is with a first contact. */
    public enum Stage {
        /** It stands in the open list. */
        WAITING,
        /** A worker calls. */
        TAKEN,
        /** The person was spoken to. */
        REACHED,
        /** It ended, whatever came of it. */
        OVER;

        static Stage of(FirstContactStatus status) {
            return switch (status) {
                case WAITING -> WAITING;
                case TAKEN -> TAKEN;
                case REACHED -> REACHED;
                case ACCEPTED, REFERRED_ON, NO_WISH, NOT_REACHED, WITHDRAWN -> OVER;
            };
        }
    }

    /**
     * A first contact is kept, with whoever has it. Told in the transaction that keeps it, except
     * when consent ends or it goes elsewhere: those are told by who decides them.
     *
     * @param holder account of the worker, or null
     */
    public record Kept(
            ReferralId referral, PersonId person, Stage stage, @Nullable String holder) {}

    /**
     * A colleague calls from now on somebody whom nobody has.
     *
     * @throws nl.houvast.kernel.Missing when there is none, or this actor may not see it
     * @throws Refusal when somebody has it by now, or the colleague may not see it
     */
    public void give(ReferralId referral, Actor colleague, Actor by) {
        var contact = contacts.get(referral, by);
        Refusal.unless(
                contacts.coversUnasked(contact.about().subject(null), colleague),
                CaseworkRefusal.NOT_FOR_THEM);
        contact.take(colleague);
        contacts.keep(contact, CaseworkRefusal.ALREADY_TAKEN);
    }

    /**
     * What this account has and did not reach yet goes back to the open list.
     *
     * @return whether it did; not when they spoke to the person, or somebody else has it
     * @throws nl.houvast.kernel.Missing when there is none, or this actor may not see it
     */
    public boolean free(ReferralId referral, String holder, Actor by) {
        var contact = contacts.get(referral, by);
        if (contact.status() != FirstContactStatus.TAKEN || !holder.equals(contact.takenBy())) {
            return false;
        }
        contact.handBack(new Actor(holder, Role.WORKER));
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
        return true;
    }

    /**
     * This actor calls from now on, and also who came in together with this one: as far as nobody
     * has them and this actor may.
     */
    void take(FirstContactId id, Actor by) {
        var contact = contacts.getToTake(id, by);
        var others = together(contact);
        contact.take(by);
        contacts.keep(contact, CaseworkRefusal.ALREADY_TAKEN);
        others.forEach(other -> takeToo(other, null, by));
    }

    /**
     * This actor goes on in the place of who has it now, also for who came in together with this
     * one: as far as the same worker has them, did not speak to them yet, and this actor may.
     */
    void takeOver(FirstContactId id, Actor by) {
        var contact = contacts.getToTake(id, by);
        var others = together(contact);
        var before = contact.takenBy();
        contact.takeOver(by);
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
        others.forEach(other -> takeToo(other, before, by));
    }

    private List<ReferralId> together(FirstContact contact) {
        return together.orderedStream()
                .flatMap(some -> some.with(contact.about().referral()).stream())
                .toList();
    }

    /**
     * Asked after the first was taken: by now they do not see who is on the other side of it.
     *
     * @param from account of who must have it, or null when nobody must
     */
    private void takeToo(ReferralId referral, @Nullable String from, Actor by) {
        var nobodys = from == null;
        var status = nobodys ? FirstContactStatus.WAITING : FirstContactStatus.TAKEN;
        var raced = nobodys ? CaseworkRefusal.ALREADY_TAKEN : CaseworkRefusal.CHANGED_MEANWHILE;
        contacts.ofReferral(referral)
                .filter(contact -> contact.status() == status)
                .filter(contact -> Objects.equals(contact.takenBy(), from))
                .filter(contact -> contacts.coversUnasked(contact.about().subject(null), by))
                .ifPresent(
                        contact -> {
                            contact.takeOver(by);
                            contacts.keep(contact, raced);
                        });
    }

    void handBack(FirstContactId id, Actor by) {
        var contact = contacts.get(id, by);
        contact.handBack(by);
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
    }

    void callOutsideSafeTimes(FirstContactId id, String reason, Actor by) {
        var contact = contacts.get(id, by);
        var sheet = sheets.open(contact, List.of(), Purpose.FIRST_CONTACT, by);
        var sealed = attempts.sealReason(contact.about().person(), reason);
        contact.callOutsideSafeTimes(sealed, sheet.safe(), by, sheet.now());
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
    }

    void record(FirstContactId id, RecordAttempt attempt, Actor by) {
        if (attempts.has(attempt.id())) {
            return;
        }
        var contact = contacts.get(id, by);
        var tried = attempts.calls(id);
        var sheet = sheets.open(contact, tried, Purpose.FIRST_CONTACT, by);
        Refusal.unless(inThePast(attempt, contact, sheet.now()), CaseworkRefusal.CALL_NOT_PAST);
        var reason = reason(contact, attempt);
        contact.attempt(
                attempt.outcome(),
                attempt.at(),
                reason != null,
                sheet.safe(),
                follow(contact, attempt, tried, sheet),
                by);
        attempts.keep(contact, attempt, reason, by);
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
    }

    void numberFound(FirstContactId id, PhoneNumber number, Actor by) {
        var contact = contacts.get(id, by);
        var sheet = sheets.open(contact, List.of(), Purpose.FIRST_CONTACT, by);
        var now = sheet.now();
        var follow = sheets.slots().follow(sheet.safe(), List.of(), now, contact.about().urgent());
        contact.numberFound(sheets.seal(contact, number), follow, by, now);
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
    }

    void callAgain(FirstContactId id, Actor by) {
        var contact = contacts.get(id, by);
        var tried = attempts.calls(id);
        var sheet = sheets.open(contact, tried, Purpose.FIRST_CONTACT, by);
        var now = sheet.now();
        var follow = sheets.slots().follow(sheet.safe(), tried, now, contact.about().urgent());
        contact.callAgain(follow, by, now);
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
    }

    /**
     * Puts a neutral e-mail in the post, when that is safe, and gives the person time to answer.
     */
    void mail(FirstContactId id, Actor by) {
        var contact = contacts.get(id, by);
        var sheet = sheets.open(contact, List.of(), Purpose.FIRST_CONTACT, by);
        var now = sheet.now();
        contact.attempt(
                AttemptOutcome.MAILED,
                now,
                false,
                sheet.safe(),
                sheets.slots().timeToAnswer(now),
                by);
        post.offer(contact.about().person(), Channel.EMAIL, by);
        attempts.keep(contact, RecordAttempt.mailed(now), null, by);
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
    }

    private Follow follow(
            FirstContact contact, RecordAttempt attempt, List<Instant> tried, CallSheet sheet) {
        var safe = sheet.safe();
        var now = sheet.now();
        var next = attempt.next();
        if (next == null) {
            Refusal.unless(
                    attempt.outcome() != AttemptOutcome.CALL_LATER, CaseworkRefusal.NEXT_MISSING);
            return proposed(contact, attempt, tried, sheet);
        }
        return switch (attempt.outcome()) {
            case CALL_LATER -> sheets.slots().agreed(next, now);
            case UNSAFE_TO_TALK ->
                    sheets.slots().at(safe, next).isPresent()
                            ? sheets.slots().chosen(safe, next, now)
                            : sheets.slots().agreed(next, now);
            case NO_ANSWER, VOICEMAIL_LEFT -> sheets.slots().chosen(safe, next, now);
            case REACHED, CALLED_IN, SOMEONE_ELSE, WRONG_NUMBER, MAILED, MAIL_FAILED ->
                    proposed(contact, attempt, tried, sheet);
        };
    }

    private Follow proposed(
            FirstContact contact, RecordAttempt attempt, List<Instant> tried, CallSheet sheet) {
        var all = new ArrayList<>(tried);
        all.add(attempt.at());
        return sheets.slots().follow(sheet.safe(), all, sheet.now(), contact.about().urgent());
    }

    private @Nullable Sealed reason(FirstContact contact, RecordAttempt attempt) {
        if (!attempt.reason().isBlank()) {
            return attempts.sealReason(contact.about().person(), attempt.reason());
        }
        return contact.reasonAt(attempt.at());
    }

    private static boolean inThePast(RecordAttempt attempt, FirstContact contact, Instant now) {
        return !attempt.at().isAfter(now.plusSeconds(60))
                && !attempt.at().isBefore(contact.about().receivedAt().minusSeconds(60));
    }
}
