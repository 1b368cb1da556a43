package nl.houvast.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import nl.houvast.directory.Details;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Offer.Certainty;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Place;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The directory as it is shipped, read by the tests themselves. */
final class ShippedDirectory {

    private ShippedDirectory() {}

    /** The directory that is shipped, read by the tests themselves. */
    static DirectorySnapshot read() {
        var mapper = new JsonMapper();
        try (var file = open("directory/offers.json")) {
            var offers =
                    StreamSupport.stream(mapper.readTree(file).get("offers").spliterator(), false)
                            .filter(offer -> offer.get("active").asBoolean())
                            .map(ShippedDirectory::offer)
                            .toList();
            return new DirectorySnapshot("test", offers, places());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same directory with every entry changed, or left out where the change gives null. */
    static DirectorySnapshot changed(UnaryOperator<List<Offer>> change) {
        try {
            return new DirectorySnapshot(
                    "changed", change.apply(AdviceExamples.DIRECTORY.offers()), places());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(
                ShippedDirectory.class.getClassLoader().getResourceAsStream(file), file);
    }

    private static Map<String, Place> places() throws IOException {
        var municipalities = new HashMap<String, String[]>();
        for (var row : rows("directory/municipalities.csv")) {
            municipalities.put(row[0], row);
        }
        var places = new HashMap<String, Place>();
        for (var row : rows("directory/postcodes.csv")) {
            var municipality = Objects.requireNonNull(municipalities.get(row[1]));
            places.put(
                    row[0],
                    new Place(
                            row[0],
                            row[1],
                            municipality[3],
                            municipality[2],
                            municipality[1],
                            Double.parseDouble(row[2]),
                            Double.parseDouble(row[3])));
        }
        return places;
    }

    private static List<String[]> rows(String file) throws IOException {
        try (var stream = open(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .toList();
        }
    }

    private static Offer offer(JsonNode json) {
        var id = new OfferId(json.get("id").asString());
        var description = json.get("description");
        var access = json.get("access");
        return new Offer(
                id,
                json.get("name").asString(),
                json.get("kind").asString(),
                text(json, "parent") == null ? null : new OfferId(json.get("parent").asString()),
                json.get("audience").asString(),
                new Wording(description.get("nl").asString(), description.get("en").asString()),
                text(json, "url"),
                json.path("phones").valueStream().map(ShippedDirectory::phone).toList(),
                null,
                text(json, "email"),
                new Offer.Hours(
                        json.path("hours").path("always").asBoolean(false),
                        text(json.path("hours"), "text"),
                        Certainty.SOURCE),
                new Offer.Cost(json.get("cost").get("type").asString(), null),
                target(json.get("target")),
                texts(json.path("services")),
                texts(json.path("languages")),
                area(json.get("area")),
                new Offer.Access(
                        access.get("self").asBoolean(),
                        access.get("professional").asBoolean(),
                        access.get("gpLetter").asBoolean(),
                        text(access, "text")),
                json.get("urgency").asString(),
                json.path("aroundTheClock").asBoolean(false),
                verification(json.get("verification")),
                Details.NONE);
    }

    private static Offer.Phone phone(JsonNode phone) {
        return new Offer.Phone(
                phone.get("number").asString(),
                text(phone, "label"),
                phone.get("cost").asString(),
                certainty(phone),
                text(phone, "source"));
    }

    private static Offer.Target target(JsonNode target) {
        return new Offer.Target(
                texts(target.path("events")),
                texts(target.path("relations")),
                number(target, "minAge"),
                number(target, "maxAge"),
                target.get("gender").asString(),
                texts(target.path("groups")),
                texts(target.path("languages")));
    }

    private static Offer.Area area(JsonNode area) {
        return new Offer.Area(
                area.get("national").asBoolean(),
                area.get("label").asString(),
                texts(area.path("municipalities")),
                area.get("exact").asBoolean());
    }

    private static Offer.Verification verification(JsonNode verification) {
        return new Offer.Verification(
                certainty(verification),
                List.copyOf(texts(verification.path("sources"))),
                LocalDate.parse(verification.get("checkedOn").asString()),
                text(verification, "note"));
    }

    private static Certainty certainty(JsonNode json) {
        return "source".equals(text(json, "certainty")) ? Certainty.SOURCE : Certainty.KNOWLEDGE;
    }

    private static @Nullable String text(JsonNode json, String key) {
        var value = json.path(key);
        return value.isString() ? value.asString() : null;
    }

    private static @Nullable Integer number(JsonNode json, String key) {
        var value = json.path(key);
        return value.isInt() ? Integer.valueOf(value.asInt()) : null;
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new LinkedHashSet<String>();
        list.valueStream().forEach(value -> texts.add(value.asString()));
        return texts;
    }
}
