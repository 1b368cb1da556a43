package nl.houvast.directory;

import nl.houvast.kernel.Refusal;

/** Why a directory file is refused as a whole. What is there then stays as it is. */
enum DirectoryRefusal implements Refusal.Reason {
    /** It cannot be read at all. */
    FILE_UNREADABLE,
    /** It is larger than any directory. */
    FILE_LARGE,
    /** It is not written in UTF-8. */
    FILE_ENCODING,
    /** It ends too soon, or is not JSON. */
    FILE_BROKEN,
    /** It is JSON, but not a directory. */
    FILE_FORMAT,
    /** It has no rows. */
    FILE_EMPTY,
    /** It would take away more entries than one import may. */
    TOO_MANY_REMOVED,
    /** Somebody changed the directory since this was shown. */
    CHANGED_MEANWHILE,
    /** It was undone already, or cannot be. */
    NOT_UNDOABLE,
    /** Nothing of it can be restored: all of it was changed later. */
    NOTHING_LEFT,
    /** Entries would be left without the one they belong to. */
    HOMELESS,
    /** It would be more than fits in the memory of this node. */
    NO_ROOM,
    /** Nothing would be left: who refers somebody must never be told that nobody can help. */
    DIRECTORY_EMPTY
}
