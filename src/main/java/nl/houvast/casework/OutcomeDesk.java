package nl.houvast.casework;

import java.time.Clock;
import nl.houvast.access.Actor;
import nl.houvast.directory.OfferId;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.Consents;
import nl.houvast.privacy.GiveConsent;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import nl.houvast.referral.ReferralDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends first contacts, and tells the referral how: taken up here, or not. */
@Service
@Transactional
class OutcomeDesk {

    private final FirstContacts contacts;
    private final CaseFileDesk files;
    private final ReferralDesk referrals;
    private final Consents consents;
    private final Clock clock;

    OutcomeDesk(
            FirstContacts contacts,
            CaseFileDesk files,
            ReferralDesk referrals,
            Consents consents,
            Clock clock) {
        this.contacts = contacts;
        this.files = files;
        this.referrals = referrals;
        this.consents = consents;
        this.clock = clock;
    }

    /** The person wants our help. */
    CaseFileId accept(FirstContactId id, Actor by) {
        var contact = contacts.get(id, by);
        contact.accept(by, clock.instant());
        return takeUp(contact, by);
    }

    /**
     * The person is better helped by this organisation, and goes there by themselves. They are
     * taken up as far as is needed to ask them later whether they arrived.
     */
    CaseFileId referOn(FirstContactId id, OfferId offer, Actor by) {
        var contact = contacts.get(id, by);
        contact.referOn(offer, by, clock.instant());
        var file = takeUp(contact, by);
        files.advise(file, offer, by);
        return file;
    }

    private CaseFileId takeUp(FirstContact contact, Actor by) {
        files.hold(contact.about().person());
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
        var file = files.open(contact, by);
        if (contact.agePassed() != null) {
            keepOwnYes(contact.about().person(), by);
        }
        referrals.accept(contact.about().referral(), by);
        return file;
    }

    /** A young person who decides themselves since their birthday wants the help to go on. */
    void hearOwnYes(CaseFileId id, Actor by) {
        keepOwnYes(files.hearOwnYes(id, by), by);
    }

    private void keepOwnYes(PersonId person, Actor by) {
        consents.give(
                new GiveConsent(
                        person,
                        ConsentBasis.EXPLICIT,
                        GivenBy.SELF,
                        GivenHow.ORAL,
                        clock.instant()),
                by);
    }

    void noWish(FirstContactId id, Actor by) {
        var contact = contacts.get(id, by);
        contact.noWish(by, clock.instant());
        decline(contact, by);
    }

    void notReached(FirstContactId id, Actor by) {
        var contact = contacts.get(id, by);
        contact.notReached(by, clock.instant());
        decline(contact, by);
    }

    /**
     * The person takes the consent back. Whoever hears it may write it down, owner or not. The
     * referral and all others hear of it as news.
     */
    void withdraw(FirstContactId id, Actor by) {
        var contact = contacts.get(id, by);
        contact.requireOpen();
        consents.withdraw(contact.about().person(), by);
        contacts.stop(contact.about().person(), clock.instant());
    }

    private void decline(FirstContact contact, Actor by) {
        contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
        referrals.decline(contact.about().referral(), by);
    }
}
