package nl.houvast.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.houvast.contact.SafeContact;

/**
 * The ages at which the law lets somebody decide, and how old somebody is. What changes at them for
 * help stands in tables/route.yaml; a test holds that both name the same ages.
 */
public final class Ages {

    /** From 12 together with a parent or carer, from 16 alone, from 18 of age (art. 1:233 BW). */
    public static final List<Integer> BOUNDARIES = List.of(12, 16, 18);

    private Ages() {}

    /** Whole years on this day in the Netherlands; 29 February has its birthday on 1 March. */
    public static int at(LocalDate birthDate, Instant now) {
        return at(birthDate, LocalDate.ofInstant(now, SafeContact.ZONE));
    }

    static int at(LocalDate birthDate, LocalDate today) {
        return Math.max(0, Period.between(birthDate, today).getYears());
    }

    /** The boundary that somebody of this age passes next; empty for who is of age. */
    static Optional<Integer> after(int age) {
        return BOUNDARIES.stream().filter(boundary -> boundary > age).findFirst();
    }

    /** The first day on which somebody is this old. */
    static LocalDate dayOf(LocalDate birthDate, int age) {
        var day = birthDate.plusYears(age);
        return day.getDayOfMonth() == birthDate.getDayOfMonth() ? day : day.plusDays(1);
    }
}
