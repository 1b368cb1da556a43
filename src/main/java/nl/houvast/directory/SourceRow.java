package nl.houvast.directory;

/**
 * One row that a source offers.
 *
 * @param number where it stands in the file, as whoever keeps the file counts
 * @param json as in docs/directory-format.md
 */
public record SourceRow(int number, String json) {}
