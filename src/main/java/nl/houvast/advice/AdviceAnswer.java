package nl.houvast.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.houvast.directory.Offer.Certainty;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An advice as programs get it, in one language.
 *
 * @param notShown only when it was asked for
 */
record AdviceAnswer(
        Eligibility eligibility,
        Route route,
        List<Action> actions,
        List<Urgent> urgent,
        Set<HelpKind> help,
        List<Organisation> organisations,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<NotShown> notShown,
        List<Because> because,
        LocalDate rules) {

    record Urgent(String id, String name, @Nullable String phone, String text) {}

    record Organisation(
            String id,
            String name,
            Advice.Verdict verdict,
            List<String> because,
            List<String> ask,
            @Nullable Double distanceKm,
            @Nullable String phone,
            @Nullable String url,
            boolean available24x7,
            @Nullable LocalDate verifiedOn) {}

    record NotShown(String id, List<String> because) {}

    record Because(String rule, String text, String source) {}

    static AdviceAnswer of(Advice advice, Locale language, boolean explain) {
        return new AdviceAnswer(
                advice.eligibility(),
                advice.route(),
                advice.actions(),
                advice.urgent().stream()
                        .map(
                                one ->
                                        new Urgent(
                                                one.id(),
                                                one.name(),
                                                one.phone(),
                                                one.text().in(language)))
                        .toList(),
                advice.help(),
                advice.organisations().stream().map(one -> organisation(one, language)).toList(),
                explain
                        ? advice.notShown().stream()
                                .map(
                                        one ->
                                                new NotShown(
                                                        one.offer().id().value(),
                                                        texts(one.because(), language)))
                                .toList()
                        : null,
                advice.because().stream()
                        .map(one -> new Because(one.rule(), one.text().in(language), one.source()))
                        .toList(),
                advice.rules());
    }

    private static Organisation organisation(Advice.Suggestion one, Locale language) {
        var offer = one.offer();
        return new Organisation(
                offer.id().value(),
                offer.name(),
                one.verdict(),
                texts(one.because(), language),
                texts(one.ask(), language),
                one.distanceKm(),
                offer.phones().isEmpty() ? null : offer.phones().getFirst().number(),
                offer.url(),
                offer.aroundTheClock(),
                offer.verification().certainty() == Certainty.SOURCE
                        ? offer.verification().checkedOn()
                        : null);
    }

    private static List<String> texts(List<Wording> wordings, Locale language) {
        return wordings.stream().map(wording -> wording.in(language)).toList();
    }
}
