package nl.houvast.hsds;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.houvast.directory.DirectorySnapshot.Background;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An offer of the directory in the words of HSDS. The address of a shelter is not among them: the
 * directory does not keep it, since a shelter that can be found is no shelter.
 */
final class Mapping {

    private final Terms terms;
    private final Sentences sentences;
    private final WhenAndWhere whenAndWhere;

    /** With these words, in their language. */
    Mapping(Terms terms) {
        this.terms = terms;
        this.sentences = new Sentences(terms);
        this.whenAndWhere = new WhenAndWhere(sentences);
    }

    static UUID serviceId(Offer offer) {
        return NameBased.id("service", offer.id().value());
    }

    static UUID organizationId(Offer offer) {
        return NameBased.id("organization", offer.id().value());
    }

    Service service(Offer offer, Background background, Organization organization) {
        return new Service(
                serviceId(offer),
                organization.id(),
                offer.name(),
                alternateName(background),
                Texts.text(offer.description()),
                uri(offer.url()),
                offer.email(),
                Service.ACTIVE,
                offer.languages().contains("interpreter")
                        ? sentences.words("directory.language.interpreter")
                        : null,
                sentences.application(offer),
                sentences.fees(offer),
                sentences.eligibility(offer),
                offer.target().minAge(),
                offer.target().maxAge(),
                offer.verification().checkedOn(),
                sentences.alert(offer),
                background.changedAt(),
                organization);
    }

    Organization organization(Offer offer, Background background, @Nullable UUID parent) {
        return new Organization(
                organizationId(offer),
                offer.name(),
                alternateName(background),
                Texts.text(offer.description()),
                offer.email(),
                uri(offer.url()),
                parent);
    }

    Service.Full full(Offer offer, Service service) {
        return new Service.Full(
                service,
                urls(offer, "service"),
                phones(offer, "service"),
                whenAndWhere.schedules(offer),
                List.of(area(offer)),
                whenAndWhere.locations(offer),
                languages(offer),
                List.of(cost(offer)),
                whenAndWhere.capacities(offer),
                attributes(offer, "service"));
    }

    Organization.Full full(Offer offer, Organization organization, List<Object> services) {
        return new Organization.Full(
                organization,
                urls(offer, "organization"),
                phones(offer, "organization"),
                attributes(offer, "organization"),
                services);
    }

    private static @Nullable String alternateName(Background background) {
        var names = String.join(", ", background.otherNames());
        return names.isEmpty() ? null : names;
    }

    /** With everything that is no plain sign written as %xx. */
    private static @Nullable String uri(@Nullable String url) {
        return url == null ? null : URI.create(url).toASCIIString();
    }

    private static UUID part(String entity, Offer offer, String part) {
        return NameBased.id(entity, offer.id().value() + "/" + part);
    }

    private List<Service.Url> urls(Offer offer, String entity) {
        var chat = offer.chat();
        var url = chat == null ? null : uri(chat.url());
        if (chat == null || url == null) {
            return List.of();
        }
        var name = sentences.words("directory.chat");
        var label = chat.hours() == null ? name : name + " (" + chat.hours() + ")";
        return List.of(new Service.Url(part(entity, offer, "chat"), label, url));
    }

    private List<Service.Phone> phones(Offer offer, String entity) {
        var phones = new LinkedHashMap<UUID, Service.Phone>();
        for (var phone : offer.phones()) {
            var id = part(entity, offer, "phone/" + phone.number() + "/" + phone.label());
            phones.put(id, new Service.Phone(id, phone.number(), "voice", sentences.phone(phone)));
        }
        return List.copyOf(phones.values());
    }

    /** One row, also for twelve municipalities: they are one area with one name. */
    private Service.ServiceArea area(Offer offer) {
        var area = offer.area();
        return new Service.ServiceArea(
                part("service", offer, "area"),
                area.label(),
                area.national() || area.exact() ? null : sentences.words("directory.area.inexact"),
                area.national() ? "NL" : String.join(",", extent(area)),
                "text");
    }

    /** Codes of municipalities; of those where it works only in part, the postcodes instead. */
    private static List<String> extent(Offer.Area area) {
        return Stream.concat(
                        area.municipalities().stream()
                                .filter(code -> !area.parts().containsKey(code)),
                        area.parts().values().stream().flatMap(Set::stream))
                .toList();
    }

    private List<Service.Language> languages(Offer offer) {
        return offer.languages().stream()
                .filter(language -> !language.equals("interpreter"))
                .map(
                        language ->
                                new Service.Language(
                                        part("service", offer, "language/" + language),
                                        sentences.words("directory.language." + language),
                                        code(language)))
                .toList();
    }

    /** Of ISO 639; null when it is not one language. */
    private static @Nullable String code(String language) {
        return switch (language) {
            case "other" -> null;
            case "ngt" -> "dse"; // Nederlandse Gebarentaal
            default -> language;
        };
    }

    private Service.CostOption cost(Offer offer) {
        var free = offer.cost().type().equals("free");
        return new Service.CostOption(
                part("service", offer, "cost"),
                sentences.words("directory.cost." + offer.cost().type()),
                free ? "EUR" : null,
                free ? 0 : null,
                offer.cost().text());
    }

    private List<Service.Attribute> attributes(Offer offer, String entity) {
        var attributes = new ArrayList<Service.Attribute>();
        for (var kind : Kind.values()) {
            var word = Terms.word(kind);
            for (var term : terms.of(offer, kind)) {
                attributes.add(
                        new Service.Attribute(
                                part(entity, offer, word + "/" + term.code()),
                                word,
                                entity,
                                term.name(),
                                term));
            }
        }
        return List.copyOf(attributes);
    }
}
