package nl.houvast.arrival;

import nl.houvast.kernel.LinkSecret;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * Asks for the code. Looks the same whether it was opened before or not, and says nothing about
 * what is behind it.
 */
record LockedPage(LinkSecret link, Problems problems) implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    @Override
    public boolean secret() {
        return true;
    }

    String address() {
        return PackagePage.address(link);
    }
}
