package nl.houvast.offices;

import nl.houvast.kernel.Refusal;

/** Why a list of offices is refused as a whole. What is there then stays as it is. */
enum OfficeRefusal implements Refusal.Reason {
    /** Nothing was chosen, or it cannot be read at all. */
    FILE_MISSING,
    /** It is larger than any list of offices. */
    FILE_LARGE,
    /** It is not written in UTF-8. */
    FILE_ENCODING,
    /** It ends too soon, or is neither CSV nor JSON. */
    FILE_BROKEN,
    /** It has a column that nobody knows, or one twice. */
    FILE_COLUMNS,
    /** It has no rows. */
    FILE_EMPTY,
    /** A place in it is secret: nothing of the file is kept. */
    SECRET_PLACE,
    /** No row of it can be taken. */
    NOTHING_RIGHT,
    /** Somebody else brought in another list since this one was looked at. */
    LIST_CHANGED
}
