package nl.houvast.colleague;

import static nl.houvast.web.Texts.text;

import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.colleague.ColleagueReading.Shown;
import nl.houvast.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What colleagues ask of each other about a case file, as a part of its page.
 *
 * @param approval whether it may be closed, asked last; null when nobody did
 * @param names of the accounts in it, when something is shown
 */
record CaseColleaguesPage(
        Shown shown, @Nullable Approval approval, Map<String, String> names, Actor by)
        implements Page {

    /** Where who leads says whether it may be closed. */
    String approvalAddress() {
        return ApprovalPage.address(shown.file().id());
    }

    /** What became of the wish to close it; null when nobody has it. */
    @Nullable String closing() {
        return approval == null || approval.state() == Approval.State.WITHDRAWN
                ? null
                : text("colleague.approval.part." + approval.state());
    }

    /** Whether whoever looks answers that. */
    boolean answers() {
        return approval != null
                && approval.state() == Approval.State.ASKED
                && approval.mayAnswer(by);
    }

    String address() {
        return ColleaguePage.address(shown.file().id());
    }

    /** Whether there is something to show, or to ask. */
    boolean any() {
        return closing() != null
                || shown.decides()
                || !shown.open().isEmpty()
                || !shown.readers().isEmpty();
    }

    /** Whether the actor was asked to take over. */
    boolean asked() {
        return shown.open().stream().anyMatch(it -> it.between().receiver().equals(by.id()));
    }

    String name(String account) {
        return names.getOrDefault(account, account);
    }
}
