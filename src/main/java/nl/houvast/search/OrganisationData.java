package nl.houvast.search;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.houvast.directory.Details.Location;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Offer.Certainty;
import nl.houvast.directory.Schedule;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an organisation's page says, as data in the words of schema.org, so that a search engine can
 * show the right number. Only what a source said is in it: what a search engine has, lives on.
 *
 * @param services what they do, in the language of the page
 */
record OrganisationData(Offer offer, List<String> services) {

    private static final String SCHEMA = "https://schema.org/";
    private static final String ITSELF = "#organisatie";
    private static final Set<String> GOVERNMENT = Set.of("government", "emergency_service");

    /** Ask nothing of whom they help: neither a company nor a practice. */
    private static final Set<String> FREE = Set.of("free", "caller_rate", "membership");

    private static final Map<String, String> DAYS =
            Map.of(
                    "MO",
                    "Monday",
                    "TU",
                    "Tuesday",
                    "WE",
                    "Wednesday",
                    "TH",
                    "Thursday",
                    "FR",
                    "Friday",
                    "SA",
                    "Saturday",
                    "SU",
                    "Sunday");

    /** Parts of a rule of which opening hours have none. */
    private static final List<String> MORE =
            List.of("INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "BYWEEKNO");

    /** To stand in a script element: no sign in it ends one. */
    String json() {
        var graph = new ArrayList<Map<String, Object>>();
        graph.add(organisation());
        graph.add(service());
        return JsonMapper.shared()
                .writeValueAsString(ordered("@context", "https://schema.org", "@graph", graph))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private Map<String, Object> organisation() {
        return ordered(
                "@type", type(),
                "@id", ITSELF,
                "name", offer.name(),
                "description", Texts.text(offer.description()),
                "url", offer.url(),
                "email", offer.email(),
                "telephone", phones(),
                "address", addresses());
    }

    private String type() {
        if (GOVERNMENT.contains(offer.kind())) {
            return "GovernmentOrganization";
        }
        return FREE.contains(offer.cost().type()) && !offer.kind().equals("category")
                ? "NGO"
                : "Organization";
    }

    private Map<String, Object> service() {
        return ordered(
                "@type", "Service",
                "name", offer.name(),
                "provider", ordered("@id", ITSELF),
                "serviceType", services,
                "availableLanguage",
                        offer.languages().stream()
                                .filter(code -> code.length() == 2)
                                .sorted()
                                .toList(),
                "areaServed", area(),
                "audience", audience(),
                "hoursAvailable", hours());
    }

    private List<String> phones() {
        return offer.phones().stream()
                .filter(phone -> phone.certainty() == Certainty.SOURCE)
                .flatMap(phone -> PhoneNumber.dialled(phone.number()).stream())
                .toList();
    }

    /** Of a secret location there is no address to tell. */
    private List<Map<String, Object>> addresses() {
        return offer.details().locations().stream()
                .map(Location::address)
                .flatMap(Stream::ofNullable)
                .map(
                        address ->
                                ordered(
                                        "@type", "PostalAddress",
                                        "streetAddress", address.street(),
                                        "postalCode", address.postcode(),
                                        "addressLocality", address.city(),
                                        "addressCountry", "NL"))
                .toList();
    }

    private Map<String, Object> area() {
        return offer.area().national()
                ? ordered("@type", "Country", "name", "Nederland")
                : ordered("@type", "AdministrativeArea", "name", offer.area().label());
    }

    private @Nullable Map<String, Object> audience() {
        var target = offer.target();
        return target.minAge() == null && target.maxAge() == null
                ? null
                : ordered(
                        "@type", "PeopleAudience",
                        "suggestedMinAge", target.minAge(),
                        "suggestedMaxAge", target.maxAge());
    }

    private List<Map<String, Object>> hours() {
        if (offer.hours().always() && offer.hours().certainty() == Certainty.SOURCE) {
            return List.of(hours(List.copyOf(DAYS.keySet()), "00:00", "23:59", null));
        }
        return offer.details().schedules().stream()
                .filter(one -> MORE.stream().allMatch(part -> one.part(part).isEmpty()))
                .filter(one -> days(one).stream().allMatch(DAYS::containsKey))
                .filter(one -> !days(one).isEmpty())
                .map(
                        one ->
                                hours(
                                        days(one),
                                        one.opens().toString(),
                                        one.closes().equals(LocalTime.MIDNIGHT)
                                                ? "23:59"
                                                : one.closes().toString(),
                                        one))
                .toList();
    }

    private static List<String> days(Schedule schedule) {
        var daily = schedule.part("FREQ").filter("DAILY"::equals).isPresent();
        var weekly = schedule.part("FREQ").filter("WEEKLY"::equals).isPresent();
        return schedule.part("BYDAY")
                .filter(days -> daily || weekly)
                .map(days -> List.of(days.split(",")))
                .orElse(daily ? List.copyOf(DAYS.keySet()) : List.of());
    }

    private static Map<String, Object> hours(
            List<String> days, String opens, String closes, @Nullable Schedule of) {
        return ordered(
                "@type",
                "OpeningHoursSpecification",
                "dayOfWeek",
                days.stream().map(day -> SCHEMA + DAYS.get(day)).sorted().toList(),
                "opens",
                opens,
                "closes",
                closes,
                "validFrom",
                of == null || of.validFrom() == null ? null : of.validFrom().toString(),
                "validThrough",
                of == null || of.validTo() == null ? null : of.validTo().toString());
    }

    /** Names and values in turn; what is not known is left out. */
    private static Map<String, Object> ordered(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                fields.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return fields;
    }
}
