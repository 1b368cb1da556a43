package nl.houvast.reporting;

import java.util.List;

/**
 * Of which figures somebody asks.
 *
 * @param quarters that are over, at least one, the first first
 * @param region code of a safety region, or {@link Counts#ALL}
 * @param kind root of the kinds of event, or {@link Counts#ALL}
 * @param per what the lines of a table are
 */
record Asked(List<Quarter> quarters, String region, String kind, Per per) {

    /** By what people are divided. */
    enum Per {
        KIND("soort"),
        REGION("regio"),
        QUARTER("kwartaal");

        private final String word;

        Per(String word) {
            this.word = word;
        }

        /** As it stands in an address. */
        String word() {
            return word;
        }
    }
}
