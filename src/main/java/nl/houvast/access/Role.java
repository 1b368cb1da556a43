package nl.houvast.access;

import java.util.Locale;

/**
 * What somebody is to Houvast. A person acts in one role at a time: who has several at the identity
 * provider acts in the one that stands last here.
 */
public enum Role {
    /** Anybody: not signed in. */
    VISITOR,
    /** A machine that refers on behalf of an organisation. Never learns what followed. */
    MACHINE,
    /** The person who is helped. Sees their own data and nobody else's. */
    CLIENT,
    /** A professional who refers people (verwijzer). Never learns what followed. */
    REFERRER,
    /** Somebody of an organisation to which we hand over. Sees what was shared with them. */
    PARTNER,
    /** Keeps directory, knowledge and texts. Sees no person. */
    EDITOR,
    /** Keeps accounts and the running of the system: sees metadata, never content. */
    ADMINISTRATOR,
    /**
     * Watches over who opens what (functionaris gegevensbescherming, art. 37-39 GDPR). Sees who
     * opened what, and no person.
     */
    PRIVACY_OFFICER,
    /**
     * Answers professionals on the advice line, and fills in a referral there for who calls. Sees
     * nobody who was referred.
     */
    ADVISOR,
    /** Somebody of the support organisation who calls and helps. */
    WORKER,
    /** Leads workers: sees what they see in the same regions, and decides about sealed files. */
    SUPERVISOR;

    /** The name under which Spring Security knows this role. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** The name in settings and claims when nobody chose another: "privacy-officer". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
