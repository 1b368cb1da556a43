package nl.houvast.consultation;

import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a code, or shows what there is under it.
 *
 * @param code as it was typed, when it opened nothing
 * @param reply what there is, or null
 */
record AnswerPage(String code, LineDesk.@Nullable Reply reply, Problems problems) implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
