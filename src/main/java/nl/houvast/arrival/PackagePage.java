package nl.houvast.arrival;

import static nl.houvast.web.Texts.text;

import nl.houvast.handover.AnswerForm;
import nl.houvast.handover.Receiving.Standing;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One handover to this organisation: what they may read, and what they answer. Printing one shows
 * nothing.
 *
 * @param link what makes this page theirs: it stands in the addresses of its forms
 * @param told whether they just told us something
 */
record PackagePage(
        LinkSecret link, LinkDesk.Opened opened, AnswerForm form, Problems problems, boolean told)
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

    /** What we say to whoever just told us something; null to others. */
    @Nullable String thanks() {
        if (!told) {
            return null;
        }
        return text(standing().theirs() ? "arrival.thanks.taken" : "arrival.thanks");
    }

    @Override
    public String toString() {
        return "PackagePage[hidden]";
    }
}
