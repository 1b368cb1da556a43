package nl.houvast.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.houvast.kernel.Postcode;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The directory that comes with Houvast. */
class BundledDirectoryTests {

    Places places = new Places();
    List<String> rows = DirectoryFile.at(new ClassPathResource("directory/offers.json")).rows();

    @Test
    void isWholeAndRight() {
        var reader = new EntryReader(new Words(Optional.empty()), places);

        var plan = ImportPlan.of(rows, Map.of(), reader);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.taken()).hasSize(219);
    }

    @Test
    void everyPostcodeIsInAMunicipality() {
        assertThat(places.byPostcode()).hasSize(4745);
        assertThat(places.byPostcode().get("3511"))
                .isEqualTo(
                        new Place("3511", "GM0344", "Utrecht", "Utrecht", "VR09", 52.0886, 5.1174));
        assertThat(places.byPostcode().values())
                .extracting(Place::municipality)
                .contains("GM0820")
                .allMatch(places::municipality);
        assertThat(places.byPostcode().values())
                .extracting(Place::municipalityName)
                .contains("Nuenen, Gerwen en Nederwetten", "'s-Hertogenbosch", "Súdwest-Fryslân");
        assertThat(places.byPostcode().keySet())
                .allMatch(digits -> Postcode.parse(digits).isPresent());
    }
}
