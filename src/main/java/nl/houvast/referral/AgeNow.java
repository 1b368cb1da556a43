package nl.houvast.referral;

import java.time.Instant;
import java.time.LocalDate;
import nl.houvast.person.Ages;
import org.jspecify.annotations.Nullable;

/**
 * The age that counts for the route: the age now, not at the event (age rules of Slachtofferhulp
 * Nederland: tables/route.yaml). When an age and a birth date are both given and differ, the
 * younger counts, since it protects more.
 */
public final class AgeNow {

    private AgeNow() {}

    /** The age that counts: in whole years, or null when neither age nor birth date is known. */
    public static @Nullable Integer of(
            @Nullable Integer age, @Nullable LocalDate birthDate, Instant now) {
        if (birthDate == null) {
            return age;
        }
        var born = at(birthDate, now);
        return age == null ? (Integer) born : (Integer) Math.min(age, born);
    }

    /** Whole years on this day in the Netherlands; 29 February has its birthday on 1 March. */
    public static int at(LocalDate birthDate, Instant now) {
        return Ages.at(birthDate, now);
    }
}
