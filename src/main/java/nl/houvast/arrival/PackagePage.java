package nl.houvast.arrival;

import nl.houvast.handover.AnswerForm;
import nl.houvast.handover.Receiving.Standing;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * One handover to this organisation: what they may read, and what they answer. Printing one shows
 * nothing.
 *
 * @param link what makes this page theirs: it stands in the addresses of its forms
 */
record PackagePage(LinkSecret link, LinkDesk.Opened opened, AnswerForm form, Problems problems)
        implements Page {

    static String address(LinkSecret link) {
        return PackageController.PATH + "/" + link.value();
    }

    @Override
    public int status() {
        if (!problems.any()) {
            return 200;
        }
        return problems.all().stream().allMatch(it -> it.field().isEmpty()) ? 409 : 422;
    }

    @Override
    public boolean secret() {
        return true;
    }

    Standing standing() {
        return opened.standing();
    }

    String address() {
        return address(link);
    }

    @Override
    public String toString() {
        return "PackagePage[hidden]";
    }
}
