package nl.houvast.reach;

import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** Asks which file to open in an emergency, and why. */
record GlassPage(GlassForm form, Problems problems) implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
