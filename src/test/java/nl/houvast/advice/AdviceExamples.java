package nl.houvast.advice;

import java.util.Set;
import nl.houvast.advice.Situation.By;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.kernel.Postcode;
import org.jspecify.annotations.Nullable;

/** The real tables, the real directory, and situations of invented people. */
final class AdviceExamples {

    static final Taxonomy TAXONOMY = new Taxonomy();
    static final Tables TABLES = new Tables(TAXONOMY);
    static final DirectorySnapshot DIRECTORY = ShippedDirectory.read();
    static final Advisor ADVISOR = new Advisor(TAXONOMY, TABLES, () -> DIRECTORY);

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
            return copy(age, of.unsafeHome(), of.daysAgo(), of.consent(), of.postcode());
        }

        Situation unsafeAt(@Nullable Integer age) {
            return copy(age, true, of.daysAgo(), of.consent(), of.postcode());
        }

        Situation daysAgo(int days) {
            return copy(of.age(), of.unsafeHome(), days, of.consent(), of.postcode());
        }

        Situation consent(@Nullable Boolean consent) {
            return copy(of.age(), of.unsafeHome(), of.daysAgo(), consent, of.postcode());
        }

        Situation at(String postcode) {
            return copy(
                    of.age(), of.unsafeHome(), of.daysAgo(), of.consent(), new Postcode(postcode));
        }

        Situation needs(String... needs) {
            return new Situation(
                    of.event(),
                    of.relation(),
                    of.age(),
                    of.unsafeHome(),
                    of.danger(),
                    of.suicidal(),
                    of.daysAgo(),
                    of.ongoing(),
                    of.prosecuted(),
                    of.consent(),
                    of.by(),
                    of.postcode(),
                    of.language(),
                    Set.of(needs),
                    of.limit());
        }

        Situation limit(int limit) {
            return new Situation(
                    of.event(),
                    of.relation(),
                    of.age(),
                    of.unsafeHome(),
                    of.danger(),
                    of.suicidal(),
                    of.daysAgo(),
                    of.ongoing(),
                    of.prosecuted(),
                    of.consent(),
                    of.by(),
                    of.postcode(),
                    of.language(),
                    of.needs(),
                    limit);
        }

        Situation by(By by) {
            return new Situation(
                    of.event(),
                    of.relation(),
                    of.age(),
                    of.unsafeHome(),
                    of.danger(),
                    of.suicidal(),
                    of.daysAgo(),
                    of.ongoing(),
                    of.prosecuted(),
                    of.consent(),
                    by,
                    of.postcode(),
                    of.language(),
                    of.needs(),
                    of.limit());
        }

        Situation in(String language) {
            return new Situation(
                    of.event(),
                    of.relation(),
                    of.age(),
                    of.unsafeHome(),
                    of.danger(),
                    of.suicidal(),
                    of.daysAgo(),
                    of.ongoing(),
                    of.prosecuted(),
                    of.consent(),
                    of.by(),
                    of.postcode(),
                    language,
                    of.needs(),
                    of.limit());
        }

        Situation flags(boolean danger, boolean suicidal) {
            return new Situation(
                    of.event(),
                    of.relation(),
                    of.age(),
                    of.unsafeHome(),
                    danger,
                    suicidal,
                    of.daysAgo(),
                    of.ongoing(),
                    of.prosecuted(),
                    of.consent(),
                    of.by(),
                    of.postcode(),
                    of.language(),
                    of.needs(),
                    of.limit());
        }

        Situation prosecuted(@Nullable Boolean prosecuted) {
            return new Situation(
                    of.event(),
                    of.relation(),
                    of.age(),
                    of.unsafeHome(),
                    of.danger(),
                    of.suicidal(),
                    of.daysAgo(),
                    of.ongoing(),
                    prosecuted,
                    of.consent(),
                    of.by(),
                    of.postcode(),
                    of.language(),
                    of.needs(),
                    of.limit());
        }

        private Situation copy(
                @Nullable Integer age,
                boolean unsafeHome,
                @Nullable Integer daysAgo,
                @Nullable Boolean consent,
                @Nullable Postcode postcode) {
            return new Situation(
                    of.event(),
                    of.relation(),
                    age,
                    unsafeHome,
                    of.danger(),
                    of.suicidal(),
                    daysAgo,
                    of.ongoing(),
                    of.prosecuted(),
                    consent,
                    of.by(),
                    postcode,
                    of.language(),
                    of.needs(),
                    of.limit());
        }
    }
}
