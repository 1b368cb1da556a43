package nl.houvast.colleague;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.access.Account;
import nl.houvast.casework.CaseFileId;
import nl.houvast.web.Form;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Which case files go from one worker to another, as they were ticked.
 *
 * @param from account of who has them
 * @param to account of who gets them
 * @param ids of the case files
 */
record DealForm(String from, String to, List<String> ids) implements Form {

    /** As many at once; a page has fewer. */
    static final int MOST = 100;

    DealForm(@Nullable String from, @Nullable String to, @Nullable List<String> ids) {
        this.from = requireNonNullElse(from, "");
        this.to = requireNonNullElse(to, "");
        this.ids = List.copyOf(requireNonNullElse(ids, List.of()));
    }

    static DealForm of(Account from) {
        return new DealForm(from.id(), "", List.of());
    }

    /** Everything that is wrong, at once. */
    Problems problems(List<Account> colleagues) {
        var wrong = Problems.none();
        if (ids.isEmpty() || ids.size() > MOST) {
            wrong = wrong.and("ids", text("colleague.deal.ids.wrong", MOST));
        }
        return colleagues.stream().anyMatch(it -> it.id().equals(to))
                ? wrong
                : wrong.and("to", text("colleague.receiver.wrong"));
    }

    /**
     * The case files.
     *
     * @throws nl.houvast.kernel.Missing when something else was sent
     */
    List<CaseFileId> files() {
        return ids.stream().map(CaseFileId::parse).distinct().toList();
    }
}
