package nl.houvast.directory;

import java.util.List;
import java.util.Optional;

/**
 * What an import did.
 *
 * @param refusal why the whole file was refused, and nothing changed
 * @param refused rows that were refused; what is wrong with them is in the problems
 */
record ImportReport(
        Optional<DirectoryRefusal> refusal,
        int added,
        int changed,
        int unchanged,
        int removed,
        int refused,
        List<RowProblem> problems) {

    /**
     * What is wrong with one field of one row.
     *
     * @param row counted from 1
     * @param id the id in that row, as far as it can be read
     * @param detail in words, for whoever keeps the file
     */
    record RowProblem(int row, String id, String field, String code, String detail) {}

    static ImportReport refused(DirectoryRefusal why) {
        return new ImportReport(Optional.of(why), 0, 0, 0, 0, 0, List.of());
    }

    /** Every row of the file, taken or refused. */
    int rows() {
        return added + changed + unchanged + refused;
    }
}
