package nl.houvast.colleague;

import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks who leads whether a case file may be closed, and closes it with their yes. Each command
 * fails as {@link Missing} for whoever may not see the case file.
 */
@Service
@Transactional
class ApprovalDesk {

    /** Where is sealed for what is to be done first. */
    static final String ANSWER = "colleague.approval.answer";

    private final CaseRights rights;
    private final ApprovalWork work;
    private final CaseFileDesk files;
    private final Persons persons;
    private final Vault vault;

    ApprovalDesk(
            CaseRights rights,
            ApprovalWork work,
            CaseFileDesk files,
            Persons persons,
            Vault vault) {
        this.rights = rights;
        this.work = work;
        this.files = files;
        this.persons = persons;
        this.vault = vault;
    }

    /**
     * What was asked last, as it is read. Printing it shows nothing.
     *
     * @param approval null when nothing was asked
     * @param answer what is to be done first, when it was given back
     */
    record Reading(Known file, String who, @Nullable Approval approval, @Nullable String answer) {

        @Override
        public String toString() {
            return "Reading[" + file.id() + "]";
        }
    }

    /**
     * A worker ends this case file. Where the team wants to be asked, that is asked, and it stays
     * open.
     *
     * @return whether it may end at once
     * @throws Refusal when somebody else helps, or it was asked already
     */
    boolean ends(Known file, Ending how, Actor by) {
        if (!work.wanted(file)) {
            return true;
        }
        work.asked(Approval.ask(file, how, by, work.now()), file, by);
        return false;
    }

    /** What was asked last, if anything; opens nothing. */
    Optional<Approval> last(CaseFileId file) {
        return work.last(file);
    }

    /** The same, for reading; written in the log of processing. */
    Reading read(CaseFileId id, Actor by) {
        var file = rights.know(id, by);
        var person = file.person();
        var approval = work.last(id).orElse(null);
        var answer = approval == null ? null : approval.answer();
        return new Reading(
                file,
                persons.open(person, Purpose.CASEWORK, by).name().full(),
                approval,
                answer == null ? null : vault.open(person, ANSWER, answer, Purpose.CASEWORK, by));
    }

    /**
     * Whoever leads says yes: it is closed, in the name of who asked.
     *
     * @throws Refusal when it is their own question, it was answered, or something is still to be
     *     done in the case file
     */
    void approve(CaseFileId id, Actor by) {
        var file = rights.decide(id, by);
        persons.hold(file.person()); // first, as everybody does
        var approval = work.last(id).orElseThrow(Missing::new);
        approval.approve(by, work.now());
        work.approved(approval, by);
        files.close(id, approval.asked().how(), new Actor(approval.asked().by(), Role.WORKER));
    }

    /**
     * Whoever leads says what is to be done first.
     *
     * @throws Refusal when it is their own question, or it was answered
     */
    void giveBack(CaseFileId id, String answer, Actor by) {
        var file = rights.decide(id, by);
        var sealed = vault.seal(file.person(), ANSWER, answer);
        var approval = work.last(id).orElseThrow(Missing::new);
        approval.giveBack(sealed, by, work.now());
        work.returned(approval, file, by);
    }

    /**
     * Asks no more.
     *
     * @throws Refusal when it is not this actor's to decide, or it was answered
     */
    void withdraw(CaseFileId id, Actor by) {
        var file = rights.decide(id, by);
        persons.hold(file.person());
        var approval = work.last(id).orElseThrow(Missing::new);
        approval.withdraw(by, work.now());
        work.withdrawn(approval, file.owner(), by);
    }
}
