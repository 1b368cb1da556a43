package nl.houvast.offices;

import static nl.houvast.offices.OfficeExamples.PLACES;
import static nl.houvast.offices.OfficeExamples.office;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.houvast.offices.Office.Kind;
import nl.houvast.offices.OfficesPage.Group;
import nl.houvast.offices.OfficesPage.Marker;
import nl.houvast.offices.Surroundings.Around;
import nl.houvast.web.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** In which order, and where on the map. */
@TestInstance(Lifecycle.PER_CLASS)
class OfficesControllerTests {

    Land land = new Land(PLACES);
    Surroundings surroundings = new Surroundings(PLACES, land);
    OfficesView view = new OfficesView(PLACES, land);

    List<Office> offices =
            List.of(
                    office("maastricht", "6211 AB", Kind.OFFICE),
                    office("utrecht-b", "3512 AB", Kind.MEETING_PLACE),
                    office("utrecht-a", "3511 AB", Kind.OFFICE),
                    office("amersfoort", "3811 AB", Kind.MEETING_PLACE));

    private OfficesPage page(Optional<Around> around) {
        return view.page(OfficesForm.empty(), Problems.none(), offices, around);
    }

    private static List<String> ids(Group group) {
        return group.lines().stream().map(line -> line.office().id()).toList();
    }

    @Test
    void byProvinceUntilSomebodySaysWhere() {
        var groups = page(Optional.empty()).groups();
        assertThat(groups).extracting(Group::title).containsExactly("Limburg", "Utrecht");
        assertThat(ids(groups.getLast())).containsExactly("amersfoort", "utrecht-a", "utrecht-b");
    }

    @Test
    void theNearestFirstOnceTheyDid() {
        var page = page(Optional.of(surroundings.find("Zeist").getFirst()));
        assertThat(page.groups()).hasSize(1);
        var lines = page.groups().getFirst().lines();
        assertThat(lines).extracting(OfficesPage.Line::km).isSorted().doesNotContainNull();
        assertThat(lines.getFirst().office().id()).startsWith("utrecht");
        assertThat(lines.getLast().office().id()).isEqualTo("maastricht");
        assertThat(lines.getLast().distance()).containsPattern("1[0-9][0-9]");
    }

    @Test
    void theMapHasOneLinkForEachTownAndEachLeadsIntoTheList() {
        var markers = page(Optional.empty()).markers();
        assertThat(markers)
                .extracting(Marker::municipality)
                .as("from north to south")
                .containsExactly("Amersfoort", "Utrecht", "Maastricht");
        assertThat(markers.get(1).count()).isEqualTo(2);
        assertThat(markers.get(1).office()).isTrue();
        assertThat(markers.get(1).first()).isEqualTo("utrecht-a");
        assertThat(markers.getFirst().office()).isFalse();
    }

    @Test
    void aPlaceIsFoundByPostcodeAndByNameHoweverItIsTyped() {
        assertThat(surroundings.find("3511 ab").getFirst().municipality()).isEqualTo("GM0344");
        assertThat(surroundings.find("UTRECHT").getFirst().municipality()).isEqualTo("GM0344");
        assertThat(surroundings.find("Sudwest-Fryslan").getFirst().name())
                .isEqualTo("Súdwest-Fryslân");
        assertThat(surroundings.find("de bilt")).hasSize(1);
        assertThat(surroundings.find("0000")).isEmpty();
        assertThat(surroundings.find("Nergenshuizen")).isEmpty();
        assertThat(surroundings.find("' or 1=1 --")).isEmpty();
        assertThat(surroundings.find("...")).isEmpty();
    }

    @Test
    void aVillageThatIsThereTwiceIsNotGuessed() {
        var twice =
                PLACES.villages().stream()
                        .filter(it -> surroundings.find(it.name()).size() > 1)
                        .findFirst();
        assertThat(twice).isPresent();
    }
}
