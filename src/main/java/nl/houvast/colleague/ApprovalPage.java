package nl.houvast.colleague;

import static nl.houvast.web.Texts.text;

import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.colleague.ApprovalDesk.Reading;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * Whether a case file may be closed, and who says so.
 *
 * @param names of the accounts in it
 */
record ApprovalPage(
        Reading reading, Map<String, String> names, RefuseForm form, Problems problems, Actor by)
        implements Page {

    @Override
    public int status() {
        return ColleagueWords.status(problems);
    }

    static String address(CaseFileId file) {
        return "/werk/dossiers/" + file + "/goedkeuring";
    }

    String address() {
        return address(reading.file().id());
    }

    String back() {
        return "/werk/dossiers/" + reading.file().id();
    }

    String name(String account) {
        return names.getOrDefault(account, account);
    }

    /** Who asked what, and when. */
    String asked(Approval approval) {
        var asked = approval.asked();
        return text(
                "colleague.approval.asked",
                name(asked.by()),
                text("casework.ending." + asked.how()),
                ColleagueWords.day(asked.at()));
    }

    /** What became of it. */
    String answered(Approval approval) {
        var who = approval.answeredBy();
        return text("colleague.approval.state." + approval.state(), who == null ? "" : name(who));
    }

    boolean waits(Approval approval) {
        return approval.state() == Approval.State.ASKED;
    }

    /** Whether whoever looks answers it. */
    boolean answers(Approval approval) {
        return waits(approval) && approval.mayAnswer(by);
    }

    /** Whether whoever looks asked it. */
    boolean mine(Approval approval) {
        return waits(approval) && approval.asked().by().equals(by.id());
    }

    @Override
    public String toString() {
        return "ApprovalPage[hidden]";
    }
}
