package nl.houvast.directory;

import java.util.Set;

/** The short lists of codes that only the directory uses; their words are in its texts. */
public final class Codes {

    static final Set<String> KINDS =
            Set.of(
                    "organisation",
                    "service",
                    "regional_branch",
                    "government",
                    "emergency_service",
                    "information_service",
                    "category");

    /** Languages somebody may speak: ISO 639, and ngt (sign language), interpreter, other. */
    public static final Set<String> LANGUAGES =
            Set.of(
                    "nl",
                    "en",
                    "de",
                    "fr",
                    "ar",
                    "tr",
                    "pl",
                    "ro",
                    "bg",
                    "es",
                    "uk",
                    "ru",
                    "fa",
                    "ti",
                    "so",
                    "zh",
                    "pap",
                    "ngt",
                    "interpreter",
                    "other");

    static final Set<String> COSTS =
            Set.of(
                    "free",
                    "caller_rate",
                    "insured",
                    "income_contribution",
                    "conditional",
                    "membership",
                    "paid",
                    "unknown");
    static final Set<String> PHONE_COSTS = Set.of("free", "local", "paid_0900");
    static final Set<String> AUDIENCES = Set.of("victim", "professional", "perpetrator_and_family");
    static final Set<String> URGENCIES = Set.of("crisis", "acute", "regular");
    static final Set<String> GENDERS = Set.of("any", "female", "male");

    /** What somebody may need to get in and to feel well there. */
    public static final Set<String> ACCESSIBILITY =
            Set.of(
                    "wheelchair",
                    "toilet",
                    "lift",
                    "parking",
                    "hearing_loop",
                    "low_stimulus",
                    "assistance_dog",
                    "plain_language",
                    "text_relay",
                    "companion",
                    "video_call",
                    "home_visit");

    private Codes() {}
}
