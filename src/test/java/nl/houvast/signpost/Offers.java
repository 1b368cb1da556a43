package nl.houvast.signpost;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.houvast.directory.Details;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;

/** Two organisations to give something about. */
final class Offers {

    private static final SignpostSettings SETTINGS =
            new SignpostSettings("slachtofferhulp-nederland", null, null);

    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private Offers() {}

    static Kit ours() {
        return Kit.of(
                offer(
                        "slachtofferhulp-nederland",
                        "Slachtofferhulp Nederland",
                        new Wording("Helpt na een misdrijf.", "Helps after a crime."),
                        "https://www.slachtofferhulp.nl",
                        "0900-0101"),
                SETTINGS);
    }

    static Kit other() {
        return Kit.of(
                offer(
                        "de-haven",
                        "De Haven",
                        new Wording("Opvang voor wie geen dak heeft.", "Shelter for who has none."),
                        null,
                        "030-5550100"),
                SETTINGS);
    }

    private static Offer offer(
            String id, String name, Wording what, @Nullable String url, String phone) {
        return new Offer(
                new OfferId(id),
                name,
                "organisation",
                null,
                "victim",
                what,
                url,
                List.of(new Offer.Phone(phone, null, "local", Offer.Certainty.SOURCE, null)),
                null,
                null,
                new Offer.Hours(false, null, Offer.Certainty.SOURCE),
                new Offer.Cost("free", null),
                new Offer.Target(Set.of(), Set.of(), null, null, "any", Set.of(), Set.of()),
                Set.of(),
                Set.of("nl"),
                new Offer.Area(true, "Nederland", Set.of(), true),
                new Offer.Access(true, true, false, null),
                "regular",
                false,
                new Offer.Verification(
                        Offer.Certainty.SOURCE, List.of(), LocalDate.of(2026, 11, 23), null),
                Details.NONE);
    }
}
