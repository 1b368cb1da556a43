package nl.houvast.offices;

import java.util.List;
import java.util.Optional;
import nl.houvast.offices.Land.Spot;
import nl.houvast.offices.Names.Side;
import nl.houvast.offices.Surroundings.Around;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The offices: all by province, or the nearest first; and the same ones on a map.
 *
 * @param around where somebody looks, once they said so
 */
record OfficesPage(
        OfficesForm form,
        Problems problems,
        List<Group> groups,
        List<Marker> markers,
        Optional<Around> around,
        Land land)
        implements Page {

    /** Offices under one heading. */
    record Group(String title, List<Line> lines) {}

    /**
     * One office in the list.
     *
     * @param km how far it is from where somebody looks, or null when nobody said where
     */
    record Line(Office office, String municipality, @Nullable Double km) {

        /** How far, in words. */
        String distance() {
            var rounded = km == null ? 0 : Math.round(km);
            return rounded == 0
                    ? Texts.text("offices.distance.near")
                    : Texts.text("offices.distance", rounded);
        }
    }

    /**
     * The offices of one municipality on the map.
     *
     * @param first the office in the list that it leads to
     * @param office whether one of them is our own
     * @param side on which side its name stands
     */
    record Marker(
            Spot spot, String municipality, String first, boolean office, int count, Side side) {

        Spot name() {
            return Names.spot(spot, side);
        }

        String anchor() {
            return Names.anchor(side);
        }

        /** What it says to who cannot see it. */
        String label() {
            return count == 1
                    ? Texts.text("offices.map.one", municipality)
                    : Texts.text("offices.map.more", municipality, count);
        }
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    int count() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }

    /** Whether what is listed is invented. */
    boolean demo() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .anyMatch(line -> line.office().demo());
    }

    /** Whether one of them is our own. */
    boolean anyOffice() {
        return markers.stream().anyMatch(Marker::office);
    }

    /** Whether there is a municipality where we only meet people. */
    boolean anyMeetingPlace() {
        return !markers.stream().allMatch(Marker::office);
    }
}
