package nl.houvast.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Where every postcode is, and which municipalities, provinces and places there are. Read once,
 * from our own files.
 */
@Component
public class Places {

    /**
     * A municipality.
     *
     * @param code of the CBS
     * @param safetyRegion code of the veiligheidsregio, such as VR09
     */
    public record Municipality(String code, String safetyRegion, String province, String name) {}

    /**
     * A village, town or city.
     *
     * @param municipality CBS code
     */
    public record Village(String name, String municipality) {}

    private final Map<String, Municipality> municipalities = new HashMap<>();
    private final Map<String, Place> byPostcode;
    private final List<Village> villages;

    /** Reads them. */
    public Places() {
        for (var line : lines("municipalities.csv")) {
            var cells = line.split(",", 4);
            municipalities.put(cells[0], new Municipality(cells[0], cells[1], cells[2], cells[3]));
        }
        var places = new HashMap<String, Place>();
        for (var line : lines("postcodes.csv")) {
            var cells = line.split(",", 4);
            places.put(cells[0], place(cells[0], cells[1], cells[2], cells[3]));
        }
        byPostcode = Map.copyOf(places);
        villages =
                lines("places.csv").stream()
                        .map(line -> line.split(",", 2))
                        .map(cells -> new Village(cells[1], cells[0]))
                        .toList();
    }

    private Place place(String postcode, String code, String latitude, String longitude) {
        var municipality = municipalities.get(code);
        if (municipality == null) {
            throw new IllegalStateException("postcodes.csv names no municipality: " + code);
        }
        return new Place(
                postcode,
                code,
                municipality.name(),
                municipality.province(),
                municipality.safetyRegion(),
                Double.parseDouble(latitude),
                Double.parseDouble(longitude));
    }

    private static List<String> lines(String file) {
        var resource = new ClassPathResource("directory/" + file);
        try (var in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            return in.readAllLines().stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the four digits of the postcode. */
    public Map<String, Place> byPostcode() {
        return byPostcode;
    }

    /** Every municipality, in no order. */
    public Collection<Municipality> municipalities() {
        return Collections.unmodifiableCollection(municipalities.values());
    }

    /** Every village, town and city; one in two municipalities is there twice. */
    public List<Village> villages() {
        return villages;
    }

    /** Whether this CBS code is a municipality. */
    boolean municipality(String code) {
        return municipalities.containsKey(code);
    }

    /** The province of this municipality; empty for a code that is none. */
    public String province(String code) {
        var municipality = municipalities.get(code);
        return municipality == null ? "" : municipality.province();
    }

    /** The municipality with this CBS code. */
    Optional<Municipality> find(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    /** The municipalities of this province; empty when there is none of that name. */
    Set<String> inProvince(String name) {
        var official = name.equals("Friesland") ? "Fryslân" : name;
        return codes(one -> one.province().equals(official));
    }

    /** The municipalities of the safety region with this code; empty when there is none. */
    Set<String> inSafetyRegion(String code) {
        return codes(one -> one.safetyRegion().equals(code));
    }

    private Set<String> codes(Predicate<Municipality> which) {
        return municipalities.values().stream()
                .filter(which)
                .map(Municipality::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads rows and knows which places there are. */
    @Bean
    EntryReader entryReader(Words words) {
        return new EntryReader(words, this);
    }
}
