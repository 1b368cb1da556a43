package nl.houvast.hsds;

import static nl.houvast.hsds.HsdsExamples.GRONINGEN;
import static nl.houvast.hsds.HsdsExamples.LATELY;
import static nl.houvast.hsds.HsdsExamples.LONG_AGO;
import static nl.houvast.hsds.HsdsExamples.UTRECHT;
import static nl.houvast.hsds.HsdsExamples.asked;
import static nl.houvast.hsds.HsdsExamples.catalogue;
import static nl.houvast.hsds.HsdsExamples.everywhere;
import static nl.houvast.hsds.HsdsExamples.in;
import static nl.houvast.hsds.HsdsExamples.offer;
import static nl.houvast.hsds.HsdsExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.houvast.directory.Offer;
import nl.houvast.hsds.Catalogue.OrganizationEntry;
import nl.houvast.hsds.Catalogue.ServiceEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class CatalogueTests {

    @BeforeEach
    void inDutch() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
    }

    @AfterEach
    void asItWas() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void branchesAndServicesBelongToTheOrganisationAbove() {
        var all =
                catalogue(
                        organisation("maan", "fraud"),
                        offer("maan-chat", "service", "maan-utrecht", everywhere(), "fraud"),
                        offer("maan-utrecht", "regional_branch", "maan", in(UTRECHT), "fraud"),
                        offer("ster", "service", "weg", everywhere(), "fraud"),
                        offer("ster-kind", "organisation", "ster", everywhere(), "fraud"));

        assertThat(
                        all.organizations(Filter.NONE).stream()
                                .map(
                                        one ->
                                                one.organization().name()
                                                        + " "
                                                        + names(one.services())))
                .containsExactly(
                        "Steunpunt maan [maan, maan-chat, maan-utrecht]",
                        "Steunpunt ster [ster]",
                        "Steunpunt ster-kind [ster-kind]");
        assertThat(all.services(Filter.NONE)).hasSize(5);
        assertThat(organization(all, "ster-kind").organization().parentOrganizationId())
                .isEqualTo(organization(all, "ster").organization().id());
        assertThat(organization(all, "maan").organization().parentOrganizationId()).isNull();
    }

    private static List<String> names(List<ServiceEntry> services) {
        return services.stream().map(one -> one.offer().id().value()).toList();
    }

    private static OrganizationEntry organization(Catalogue all, String id) {
        return all.organization(NameBased.id("organization", id)).orElseThrow();
    }

    @Test
    void saysEverythingThatTheDirectoryKnows() {
        var all = catalogue(offer("zon", "organisation", null, in(UTRECHT), "violence", "fraud"));
        var entry = all.service(NameBased.id("service", "zon")).orElseThrow();
        var service = entry.service();
        var full = all.full(entry);

        assertThat(service.name()).isEqualTo("Steunpunt zon");
        assertThat(service.alternateName()).isEqualTo("Ook zon");
        assertThat(service.description()).isEqualTo("Praten na één ramp.");
        assertThat(service.url()).isEqualTo("https://zon.example.org/caf%C3%A9");
        assertThat(service.eligibilityDescription())
                .isEqualTo(
                        "Na: Geweld, Fraude. Voor: Slachtoffer. Vanaf 12 jaar."
                                + " Alleen vrouwen en meisjes. Vooral voor: Jongeren.");
        assertThat(service.applicationProcess())
                .isEqualTo(
                        "Je kunt zelf contact opnemen. Een professional kan je aanmelden."
                                + " Vraag eerst een verwijsbrief aan de huisarts. Loop binnen!");
        assertThat(service.feesDescription()).isEqualTo("Gratis. Wel belkosten.");
        assertThat(service.interpretationServices()).isEqualTo("Met een tolk");
        assertThat(service.minimumAge()).isEqualTo(12);
        assertThat(service.maximumAge()).isNull();
        assertThat(service.assuredDate()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(service.lastModified()).isEqualTo(LATELY);
        assertThat(service.alert()).isNull();
        assertThat(full.phones())
                .extracting(Service.Phone::number, Service.Phone::description)
                .containsExactly(
                        tuple("0900-0101", "Balie (gewoon tarief)"),
                        tuple("0800-0102", "(gratis)"));
        assertThat(full.languages())
                .extracting(Service.Language::name, Service.Language::code)
                .containsExactly(
                        tuple("Nederlands", "nl"),
                        tuple("Nederlandse Gebarentaal", "dse"),
                        tuple("Andere talen", null));
        assertThat(full.serviceAreas())
                .singleElement()
                .satisfies(
                        area -> {
                            assertThat(area.name()).isEqualTo("Utrecht");
                            assertThat(area.extent()).isEqualTo("GM0344");
                            assertThat(area.description()).contains("geschat");
                        });
        assertThat(full.schedules())
                .singleElement()
                .satisfies(
                        schedule -> {
                            assertThat(schedule.freq()).isNull();
                            assertThat(schedule.description()).isEqualTo("Werkdagen 9-17 uur");
                        });
        assertThat(full.costOptions())
                .singleElement()
                .satisfies(cost -> assertThat(cost.amount()).isZero());
        assertThat(full.attributes())
                .extracting(one -> one.linkType() + ":" + one.taxonomyTerm().code())
                .containsExactly(
                        "event:violence",
                        "event:fraud",
                        "relation:victim",
                        "service:emotional",
                        "group:youth");
    }

    @Test
    void aWordCoversWhatIsUnderItAndIsCoveredByWhatIsAbove() {
        var all =
                catalogue(
                        organisation("alles", "violence"),
                        organisation("brand", "violence.arson"),
                        organisation("dreiging", "violence.threat"),
                        organisation("geld", "fraud"));

        assertThat(found(all, term("violence"))).containsExactly("alles", "brand", "dreiging");
        assertThat(found(all, term("violence.threat"))).containsExactly("alles", "dreiging");
        assertThat(found(all, term("fraud"))).containsExactly("geld");
        assertThat(found(all, NameBased.id("term/event", "nergens"))).isEmpty();
        assertThat(
                        all.organizations(asked(all, "taxonomy_term_id", term("fraud"))).stream()
                                .map(one -> one.offer().id().value()))
                .containsExactly("geld");
    }

    private static UUID term(String code) {
        return NameBased.id("term/event", code);
    }

    private static List<String> found(Catalogue all, UUID term) {
        return names(all.services(asked(all, "taxonomy_term_id", term)));
    }

    @Test
    void wordsAreFoundWhateverTheirAccentsAndEnds() {
        var all = catalogue(organisation("maan", "fraud"), organisation("zon", "fraud"));

        assertThat(searched(all, "MÁAN")).containsExactly("maan");
        assertThat(searched(all, "een ramp")).containsExactly("maan", "zon");
        assertThat(searched(all, "talk zon")).containsExactly("zon");
        assertThat(searched(all, "aan")).isEmpty();
        assertThat(searched(all, "...")).containsExactly("maan", "zon");
    }

    private static List<String> searched(Catalogue all, String typed) {
        return names(all.services(asked(all, "search", typed)));
    }

    @Test
    void whatWorksHereIsFoundHere() {
        var all =
                catalogue(
                        offer("hier", "organisation", null, in(UTRECHT), "fraud"),
                        offer("overal", "organisation", null, everywhere(), "fraud"),
                        offer("ver", "organisation", null, in(GRONINGEN), "fraud"));

        assertThat(near(all, "3511 AB", 1_000)).containsExactly("hier", "overal");
        assertThat(near(all, "9711", 1_000)).containsExactly("overal", "ver");
        assertThat(names(all.services(asked(all, "postcode", "3511"))))
                .containsExactly("hier", "overal");
    }

    /** The middle of where it works is some 70 kilometres away, though it works here. */
    @Test
    void whatWorksHereFromFarAwayIsNotNear() {
        var wide = new Offer.Area(false, "Midden", Set.of("GM0344", "GM0014"), true);
        var all = catalogue(offer("wijd", "organisation", null, wide, "fraud"));

        assertThat(near(all, "3511", 200_000)).containsExactly("wijd");
        assertThat(near(all, "3511", 50_000)).isEmpty();
    }

    private static List<String> near(Catalogue all, String postcode, int metres) {
        return names(all.services(asked(all, "postcode", postcode, "proximity", metres)));
    }

    @Test
    void whatChangedSinceIsFoundFromThatMomentOn() {
        var all = catalogue(organisation("oud", "fraud"), organisation("nieuw", "fraud"));

        assertThat(names(all.services(since(all, LONG_AGO)))).containsExactly("oud", "nieuw");
        assertThat(names(all.services(since(all, LONG_AGO.plusSeconds(1)))))
                .containsExactly("nieuw");
        assertThat(names(all.services(since(all, LATELY)))).containsExactly("nieuw");
        assertThat(names(all.services(since(all, LATELY.plusSeconds(1))))).isEmpty();
    }

    private static Filter since(Catalogue all, Instant moment) {
        return asked(all, "modified_after", moment);
    }
}
