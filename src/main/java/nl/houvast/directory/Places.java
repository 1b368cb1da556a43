package nl.houvast.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where every postcode is, and which municipalities there are. Read once, from our own files. */
@Component
class Places {

    private record Municipality(String code, String safetyRegion, String province, String name) {}

    private final Map<String, Municipality> municipalities = new HashMap<>();
    private final Map<String, Place> byPostcode;

    Places() {
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
    Map<String, Place> byPostcode() {
        return byPostcode;
    }

    /** Whether this CBS code is a municipality. */
    boolean municipality(String code) {
        return municipalities.containsKey(code);
    }

    /** The province of this municipality; empty for a code that is none. */
    String province(String code) {
        var municipality = municipalities.get(code);
        return municipality == null ? "" : municipality.province();
    }
}
