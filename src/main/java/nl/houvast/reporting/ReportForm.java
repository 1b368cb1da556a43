package nl.houvast.reporting;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.stream.Stream;
import nl.houvast.kernel.Missing;
import nl.houvast.reporting.Asked.Per;
import nl.houvast.web.Form;

/** What somebody chose to see, as it stands in the address. Empty is everything. */
record ReportForm(String periode, String regio, String soort, String per) implements Form {

    /** The last four quarters that are over. */
    static final String YEAR = "";

    /** So many quarters can be chosen. */
    static final int QUARTERS = 8;

    private static final int IN_A_YEAR = 4;

    ReportForm {
        periode = requireNonNullElse(periode, YEAR);
        regio = requireNonNullElse(regio, "");
        soort = requireNonNullElse(soort, "");
        per = requireNonNullElse(per, "");
    }

    /**
     * What is asked.
     *
     * @param now the quarter that is not over yet
     * @throws Missing when there is no such region, kind of event or way to divide, or the quarter
     *     is not over
     */
    Asked asked(List<String> kinds, Quarter now) {
        return new Asked(quarters(now), one(regio, Counts.REGIONS), one(soort, kinds), divided());
    }

    private List<Quarter> quarters(Quarter now) {
        if (periode.equals(YEAR)) {
            return now.before(IN_A_YEAR).reversed();
        }
        return List.of(
                Quarter.parse(periode)
                        .filter(quarter -> quarter.compareTo(now) < 0)
                        .orElseThrow(Missing::new));
    }

    private static String one(String chosen, List<String> all) {
        if (chosen.isEmpty()) {
            return Counts.ALL;
        }
        if (!all.contains(chosen)) {
            throw new Missing();
        }
        return chosen;
    }

    private Per divided() {
        return per.isEmpty()
                ? Per.KIND
                : Stream.of(Per.values())
                        .filter(it -> it.word().equals(per))
                        .findFirst()
                        .orElseThrow(Missing::new);
    }
}
