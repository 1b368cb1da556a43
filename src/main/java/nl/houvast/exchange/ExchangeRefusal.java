package nl.houvast.exchange;

import nl.houvast.kernel.Refusal;

/** Why a file is refused as a whole. Nothing changes then. */
enum ExchangeRefusal implements Refusal.Reason {
    FILE_MISSING,
    FILE_EMPTY,
    FILE_LARGE,
    /** It is more than this node has memory for. */
    FILE_HEAVY,
    /** It is not written in UTF-8. */
    ENCODING,
    JSON_BROKEN,
    JSON_FORMAT,
    CSV_BROKEN,
    ZIP_BROKEN,
    /** More comes out of it than may. */
    ZIP_LARGE,
    ZIP_MANY,
    /** A name in it leads elsewhere. */
    ZIP_NAMES,
    /** The table of services is not in it. */
    ZIP_TABLES,
    HSDS_FORMAT,
    NO_ROWS,
    ROWS_MANY,
    /** Another file is being read on this node. */
    BUSY
}
