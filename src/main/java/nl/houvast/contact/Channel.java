package nl.houvast.contact;

import java.util.Locale;

/** A way to reach a person. */
public enum Channel {
    CALL,
    VOICEMAIL,
    SMS,
    EMAIL,
    LETTER;

    /** The name of its part of {@link SafeContact}, as forms and the API write it. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
