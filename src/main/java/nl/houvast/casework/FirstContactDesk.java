package nl.houvast.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.houvast.access.Actor;
import nl.houvast.casework.CallSheets.CallSheet;
import nl.houvast.casework.SlotProposal.Follow;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Purpose;
import nl.houvast.person.SafeContact;
import nl.houvast.person.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out first contacts, and keeps what came of each attempt. */
@Service
@Transactional
class FirstContactDesk {

    private final FirstContacts contacts;
    private final ContactAttempts attempts;
    private final CallSheets sheets;
    private final SlotProposal slots;
    private final Clock clock;

    FirstContactDesk(
            FirstContacts contacts,
            ContactAttempts attempts,
            CallSheets sheets,
            SlotProposal slots,
            Clock clock) {
        this.contacts = contacts;
        this.attempts = attempts;
        this.sheets = sheets;
        this.slots = slots;
        this.clock = clock;
    }

    void take(FirstContactId id, Actor by) {
        var contact = contacts.get(id, by);
        contact.take(by);
        contacts.keep(contact, CaseworkRefusal.ALREADY_TAKEN);
    }

    void takeOver(FirstContactId id, Actor by) {
        var contact = contacts.get(id, by);
        contact.takeOver(by);
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
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
        contact.callOutsideSafeTimes(sealed, sheet.safe(), by, clock.instant());
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
    }

    void record(FirstContactId id, RecordAttempt attempt, Actor by) {
        if (attempts.has(attempt.id())) {
            return;
        }
        var contact = contacts.get(id, by);
        var now = clock.instant();
        Refusal.unless(inThePast(attempt, contact, now), CaseworkRefusal.CALL_NOT_PAST);
        var tried = attempts.calls(id);
        var sheet = sheets.open(contact, tried, Purpose.FIRST_CONTACT, by);
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
        var now = clock.instant();
        var sheet = sheets.open(contact, List.of(), Purpose.FIRST_CONTACT, by);
        var follow = slots.follow(sheet.safe(), List.of(), now, contact.about().urgent());
        contact.numberFound(sheets.seal(contact, number), follow, by, now);
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
    }

    void callAgain(FirstContactId id, Actor by) {
        var contact = contacts.get(id, by);
        var now = clock.instant();
        var tried = attempts.calls(id);
        var sheet = sheets.open(contact, tried, Purpose.FIRST_CONTACT, by);
        var follow = slots.follow(sheet.safe(), tried, now, contact.about().urgent());
        contact.callAgain(follow, by, now);
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
    }

    private Follow follow(
            FirstContact contact, RecordAttempt attempt, List<Instant> tried, CallSheet sheet) {
        var safe = sheet.safe();
        var next = attempt.next();
        var now = clock.instant();
        return switch (attempt.outcome()) {
            case CALL_LATER -> {
                Refusal.unless(next != null, CaseworkRefusal.NEXT_MISSING);
                yield slots.agreed(Objects.requireNonNull(next), now);
            }
            case UNSAFE_TO_TALK -> {
                if (next == null) {
                    yield proposed(contact, attempt, tried, safe);
                }
                yield slots.at(safe, next).isPresent()
                        ? slots.chosen(safe, next, now)
                        : slots.agreed(next, now);
            }
            case NO_ANSWER, VOICEMAIL_LEFT ->
                    next == null
                            ? proposed(contact, attempt, tried, safe)
                            : slots.chosen(safe, next, now);
            case REACHED, CALLED_IN, SOMEONE_ELSE, WRONG_NUMBER ->
                    proposed(contact, attempt, tried, safe);
        };
    }

    private Follow proposed(
            FirstContact contact, RecordAttempt attempt, List<Instant> tried, SafeContact safe) {
        var all = new ArrayList<>(tried);
        all.add(attempt.at());
        return slots.follow(safe, all, clock.instant(), contact.about().urgent());
    }

    private @Nullable Sealed reason(FirstContact contact, RecordAttempt attempt) {
        if (!attempt.reason().isBlank()) {
            return attempts.sealReason(contact.about().person(), attempt.reason());
        }
        return contact.excusedAt(attempt.at()) ? contact.outsideReason() : null;
    }

    private static boolean inThePast(RecordAttempt attempt, FirstContact contact, Instant now) {
        return !attempt.at().isAfter(now.plusSeconds(60))
                && !attempt.at().isBefore(contact.about().receivedAt().minusSeconds(60));
    }
}
