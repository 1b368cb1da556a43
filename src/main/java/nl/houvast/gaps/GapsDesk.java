package nl.houvast.gaps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.contact.SafeContact;
import nl.houvast.directory.Directory;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Places;
import nl.houvast.kernel.Missing;
import org.springframework.stereotype.Service;

/** Puts what was asked beside what there is. */
@Service
class GapsDesk {

    /**
     * Fewer questions than this are not shown: of so few somebody could know who asked. The number
     * is ours.
     */
    static final int SMALLEST = 10;

    private static final int MONTHS = 12;

    private final Gaps gaps;
    private final Directory directory;
    private final Places places;
    private final Clock clock;

    GapsDesk(Gaps gaps, Directory directory, Places places, Clock clock) {
        this.gaps = gaps;
        this.directory = directory;
        this.places = places;
        this.clock = clock;
    }

    /**
     * One need in one region.
     *
     * @param offering how many organisations in the directory offer it there
     */
    record Gap(String region, String need, long asked, int percentMissing, int offering) {}

    /**
     * The gaps of the last twelve months, the most often missing first.
     *
     * @throws Missing when this actor is no editor
     */
    List<Gap> all(Actor by) {
        if (by.role() != Role.EDITOR) {
            throw new Missing();
        }
        var today = LocalDate.ofInstant(clock.instant(), SafeContact.ZONE);
        var municipalities = municipalities();
        return gaps.since(today.withDayOfMonth(1).minusMonths(MONTHS - 1L), SMALLEST).stream()
                .map(
                        row ->
                                new Gap(
                                        row.region(),
                                        row.need(),
                                        row.asked(),
                                        (int) Math.round(100.0 * row.missing() / row.asked()),
                                        offering(
                                                row.need(),
                                                municipalities.getOrDefault(
                                                        row.region(), Set.of()))))
                .toList();
    }

    private Map<String, Set<String>> municipalities() {
        var byRegion = new HashMap<String, Set<String>>();
        for (var one : places.municipalities()) {
            byRegion.computeIfAbsent(one.safetyRegion(), any -> new HashSet<>()).add(one.code());
        }
        return byRegion;
    }

    private int offering(String need, Set<String> municipalities) {
        return (int)
                directory.current().offers().stream()
                        .filter(offer -> offer.services().contains(need))
                        .filter(offer -> works(offer, municipalities))
                        .count();
    }

    private static boolean works(Offer offer, Set<String> municipalities) {
        return offer.area().national()
                || !Collections.disjoint(offer.area().municipalities(), municipalities);
    }
}
