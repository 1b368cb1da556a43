package nl.houvast.offices;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where somebody can be met: the offices and meeting places of this moment, for other modules. */
@Component
public class MeetingPlaces {

    private final ShownOffices shown;

    MeetingPlaces(ShownOffices shown) {
        this.shown = shown;
    }

    /**
     * A place to come to.
     *
     * @param id by which it is kept; it may be gone from the list some day
     * @param name as visitors read it
     * @param address street, postcode and place
     */
    public record MeetingPlace(String id, String name, String address) {

        static MeetingPlace of(Office office) {
            return new MeetingPlace(
                    office.id(),
                    office.name(),
                    office.street() + ", " + office.postcode() + " " + office.place());
        }
    }

    /** All of them, by place and then by name. */
    public List<MeetingPlace> all() {
        return shown.offices().stream()
                .sorted(
                        Comparator.comparing(Office::place)
                                .thenComparing(Office::name)
                                .thenComparing(Office::id))
                .map(MeetingPlace::of)
                .toList();
    }

    /** The one with this id; empty when it is not in the list, or no longer. */
    public Optional<MeetingPlace> find(String id) {
        return shown.offices().stream()
                .filter(office -> office.id().equals(id))
                .findFirst()
                .map(MeetingPlace::of);
    }
}
