package nl.houvast.casework;

import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.casework.CallSheets.CallSheet;
import nl.houvast.casework.CaseFileDesk.Reading;
import nl.houvast.casework.ContactAttempts.ContactAttempt;
import nl.houvast.casework.Links.Link;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.referral.ReferralBrief;
import nl.houvast.referral.ReferralDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what a worker needs before and during a call. Opening one is logged. */
@Component
@Transactional
class Briefings {

    private final FirstContacts contacts;
    private final ContactAttempts attempts;
    private final CallSheets sheets;
    private final Links links;
    private final ReferralDesk referrals;

    Briefings(
            FirstContacts contacts,
            ContactAttempts attempts,
            CallSheets sheets,
            Links links,
            ReferralDesk referrals) {
        this.contacts = contacts;
        this.attempts = attempts;
        this.sheets = sheets;
        this.links = links;
        this.referrals = referrals;
    }

    /**
     * Everything about one first contact.
     *
     * @param cautions what to think of before anybody is called
     * @param file the case file that came of it, or null
     */
    record Briefing(
            FirstContact contact,
            CallSheet sheet,
            ReferralBrief brief,
            List<ContactAttempt> attempts,
            List<Link> links,
            List<String> cautions,
            @Nullable CaseFileId file) {}

    /**
     * Opens it.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    Briefing open(FirstContactId id, Actor by) {
        var contact = contacts.get(id, by);
        var person = contact.about().person();
        return new Briefing(
                contact,
                sheets.open(contact, attempts.calls(id), Purpose.FIRST_CONTACT, by),
                referrals.brief(contact.about().referral(), by),
                attempts.read(id, person, Purpose.FIRST_CONTACT, by),
                links.of(person, by),
                links.cautions(person),
                links.file(id));
    }

    /** What there is to read of a case file that the actor may see. */
    Reading read(CaseFile file, Actor by) {
        var contact = contacts.findById(file.firstContact()).orElseThrow(Missing::new);
        var about = file.about();
        return new Reading(
                file,
                sheets.open(about, contact, List.of(), Purpose.CASEWORK, by),
                attempts.read(contact.id(), about.person(), Purpose.CASEWORK, by));
    }

    /** A worker says whether this is the same person as somebody they were linked with. */
    void link(FirstContactId id, PersonId other, boolean apart, Actor by) {
        var person = contacts.get(id, by).about().person();
        if (links.of(person, by).stream().noneMatch(link -> link.person().equals(other))) {
            throw new Missing(); // also when they are linked with somebody out of reach
        }
        if (apart) {
            links.apart(person, other, by);
        } else {
            links.together(person, other);
        }
    }
}
