package nl.houvast.colleague;

import java.util.List;
import java.util.Map;
import nl.houvast.access.Account;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.colleague.ColleagueReading.All;
import nl.houvast.colleague.ColleagueReading.Shown;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * What colleagues asked each other about a case file, what can be asked, and how that differs.
 *
 * @param names of the accounts in it
 * @param staff all colleagues, when the actor may ask them
 */
record ColleaguePage(All all, Map<String, String> names, List<Account> staff, Typed typed, Actor by)
        implements Page {

    /** What was typed, and what is wrong with it. */
    record Typed(OfferForm offer, AlongForm along, RefuseForm refuse, Problems problems) {

        static final Typed NOTHING =
                new Typed(
                        OfferForm.empty(), AlongForm.empty(), RefuseForm.empty(), Problems.none());

        static Typed of(OfferForm form, Problems problems) {
            return new Typed(form, AlongForm.empty(), RefuseForm.empty(), problems);
        }

        static Typed of(AlongForm form, Problems problems) {
            return new Typed(OfferForm.empty(), form, RefuseForm.empty(), problems);
        }

        static Typed of(RefuseForm form, Problems problems) {
            return new Typed(OfferForm.empty(), AlongForm.empty(), form, problems);
        }

        Typed with(Problems wrong) {
            return new Typed(offer, along, refuse, wrong);
        }

        @Override
        public String toString() {
            return "Typed[hidden]";
        }
    }

    @Override
    public int status() {
        return ColleagueWords.status(typed.problems());
    }

    static String address(CaseFileId file) {
        return "/werk/dossiers/" + file + "/collega";
    }

    Shown shown() {
        return all.shown();
    }

    String address() {
        return address(shown().file().id());
    }

    String back() {
        return "/werk/dossiers/" + shown().file().id();
    }

    String person() {
        return shown().file().person().toString();
    }

    /** Offers that were answered, the newest first. */
    List<Transfer> before() {
        return shown().transfers().stream()
                .filter(it -> it.state() != TransferState.OFFERED)
                .toList();
    }

    /** Whether the actor is the one who was asked. */
    boolean asked(Transfer transfer) {
        return transfer.between().receiver().equals(by.id());
    }

    String name(String account) {
        return names.getOrDefault(account, account);
    }

    String why(Transfer transfer) {
        return all.why().getOrDefault(transfer.id(), "");
    }

    String answer(Transfer transfer) {
        return all.answers().getOrDefault(transfer.id(), "");
    }

    /** Every colleague but who has the case file. Who may see it is asked when they are chosen. */
    List<Choice> colleagues() {
        return staff.stream()
                .filter(account -> !account.id().equals(shown().file().owner()))
                .map(account -> Choice.of(account.id(), account.profile().name()))
                .toList();
    }

    @Override
    public String toString() {
        return "ColleaguePage[hidden]";
    }
}
