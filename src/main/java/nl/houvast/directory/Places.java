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
            places.put(cells[0], place(cells[1], cells[2], cells[3]));
        }
        byPostcode = Map.copyOf(places);
        villages =
                lines("places.csv").stream()
                        .map(line -> line.split(",", 2))
                        .map(cells -> new Village(cells[1], cells[0]))
                        .toList();
    }

    private Place place(String code, String latitude, String longitude) {
        var municipality = municipalities.get(code);
        if (municipality == null) {
            throw new IllegalStateException("postcodes.csv names no municipality: " + code);
        }
        return new Place(
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

    /** Reads rows and knows which municipalities there are. */
    @Bean
    EntryReader entryReader(Words words) {
        return new EntryReader(words, this::municipality);
    }
}
