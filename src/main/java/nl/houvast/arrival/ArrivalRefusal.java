package nl.houvast.arrival;

import nl.houvast.kernel.Refusal;

/** Why nothing happens. */
enum ArrivalRefusal implements Refusal.Reason {
    /** The organisation may know nothing of it yet, or nothing any more. */
    NOTHING_TO_OPEN,
    /** Nobody there took the person on: there is nothing to ask. */
    NOBODY_TOOK_THEM,
    /** The person wants no contact with us any more. */
    NO_CONTACT,
    /** The code was typed too long ago. */
    CODE_AGAIN
}
