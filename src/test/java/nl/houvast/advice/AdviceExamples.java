package nl.houvast.advice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import nl.houvast.advice.Situation.By;
import nl.houvast.directory.Confidence;
import nl.houvast.directory.Confidence.Freshness;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.kernel.Postcode;
import org.jspecify.annotations.Nullable;

/** The real tables, the real directory, and situations of invented people. */
final class AdviceExamples {

    static final Taxonomy TAXONOMY = new Taxonomy();
    static final Tables TABLES = new Tables(TAXONOMY);
    static final DirectorySnapshot DIRECTORY = ShippedDirectory.read();
    static final Freshness FRESH = offer -> new Confidence(1, offer.verification().checkedOn(), 0);
    static final Advisor ADVISOR = new Advisor(TAXONOMY, TABLES, () -> DIRECTORY, FRESH);

    /** Half past nine in the Netherlands. */
    static final Clock FRIDAY = Clock.fixed(Instant.parse("2026-11-27T08:30:00Z"), ZoneOffset.UTC);

    private AdviceExamples() {}

    static Situation situation(String event, String relation) {
        return Situation.of(event, relation);
    }

    /** A situation that can be changed one answer at a time. */
    static Change change(Situation situation) {
        return new Change(situation);
    }

    record Change(Situation of) {

        Situation age(@Nullable Integer age) {
            return of.but().age(age).build();
        }

        Situation unsafeAt(@Nullable Integer age) {
            return of.but().age(age).unsafeHome(true).build();
        }

        Situation daysAgo(int days) {
            return of.but().daysAgo(days).build();
        }

        Situation consent(@Nullable Boolean consent) {
            return of.but().consent(consent).build();
        }

        Situation at(String postcode) {
            return of.but().postcode(new Postcode(postcode)).build();
        }

        Situation needs(String... needs) {
            return of.but().needs(Set.of(needs)).build();
        }

        Situation limit(int limit) {
            return of.but().limit(limit).build();
        }

        Situation by(By by) {
            return of.but().by(by).build();
        }

        Situation in(String language) {
            return of.but().language(language).build();
        }

        Situation flags(boolean danger, boolean suicidal) {
            return of.but().danger(danger).suicidal(suicidal).build();
        }

        Situation prosecuted(@Nullable Boolean prosecuted) {
            return of.but().prosecuted(prosecuted).build();
        }
    }
}
