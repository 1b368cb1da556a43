package nl.houvast.household;

import nl.houvast.kernel.Refusal;

/** Why two persons are not linked, or somebody does not help a person. */
enum TieRefusal implements Refusal.Reason {
    /** It is one and the same person. */
    SAME_PERSON,
    /** Nobody has this number, or whoever asks may not see them. */
    NOT_FOUND,
    /** They are linked already. */
    LINKED_ALREADY,
    /** One worker helps both: a colleague must have one of them first. */
    HELPS_BOTH,
    /** This worker cannot help this person. It does not say why. */
    NOT_THIS_WORKER
}
