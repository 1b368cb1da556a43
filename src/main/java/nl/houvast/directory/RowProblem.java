package nl.houvast.directory;

/**
 * What is wrong with one field of one row.
 *
 * @param row counted from 1
 * @param id the id in that row, as far as it can be read
 * @param detail in words, for whoever keeps the file
 */
record RowProblem(int row, String id, String field, String code, String detail) {}
