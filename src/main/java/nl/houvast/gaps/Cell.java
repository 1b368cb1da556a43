package nl.houvast.gaps;

import java.time.LocalDate;

/**
 * What is counted together.
 *
 * @param month its first day
 * @param region code of the safety region, "VR09"
 * @param need id of the taxonomy
 */
record Cell(LocalDate month, String region, String need) {}
