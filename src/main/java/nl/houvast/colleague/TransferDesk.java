package nl.houvast.colleague;

import java.time.Instant;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Vault;
import nl.houvast.reach.Placement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a colleague to go on with somebody, and does what they answer. Each command fails as {@link
 * Missing} for whoever may not see the case file.
 */
@Service
@Transactional
class TransferDesk {

    /** Where is sealed for why somebody asks. */
    static final String WHY = "colleague.transfer.why";

    /** Where is sealed for why somebody says no. */
    static final String ANSWER = "colleague.transfer.answer";

    private final CaseRights rights;
    private final Transfers transfers;
    private final TransferWork work;
    private final Placement placement;
    private final Vault vault;

    TransferDesk(
            CaseRights rights,
            Transfers transfers,
            TransferWork work,
            Placement placement,
            Vault vault) {
        this.rights = rights;
        this.transfers = transfers;
        this.work = work;
        this.placement = placement;
        this.vault = vault;
    }

    /**
     * Asks this colleague. Whoever has the case file has it until they say yes.
     *
     * @throws Refusal when it is not this actor's to ask, the colleague may not see all of it, or
     *     another was asked and has not answered
     */
    TransferId offer(CaseFileId file, String receiver, String why, Instant until, Actor by) {
        var known = rights.decide(file, by);
        var sealed = vault.seal(known.person(), WHY, why);
        var transfer = Transfer.offer(known, receiver, sealed, until, by, work.now());
        Refusal.unless(
                placement.canTake(known.person(), receiver), ColleagueRefusal.CANNOT_TAKE_IT);
        work.offered(transfer, known, by);
        return transfer.id();
    }

    /**
     * The colleague says yes, and goes on with all that the other has about this person.
     *
     * @throws Refusal when somebody else was asked, or it is answered, or they may not see all of
     *     it any more
     */
    void accept(CaseFileId file, TransferId id, Actor by) {
        rights.know(file, by);
        var transfer = transfers.get(id, file);
        transfer.accept(by, work.now());
        work.accepted(transfer, by);
        placement.take(transfer.about().person(), transfer.between().sender(), by);
        work.taken(transfer, by);
    }

    /**
     * The colleague says no.
     *
     * @throws Refusal when somebody else was asked, or it is answered
     */
    void refuse(CaseFileId file, TransferId id, String why, Actor by) {
        var known = rights.know(file, by);
        var transfer = transfers.get(id, file);
        transfer.refuse(vault.seal(known.person(), ANSWER, why), by, work.now());
        work.refused(transfer, known, by);
    }

    /**
     * Asks no more.
     *
     * @throws Refusal when it is not this actor's to decide, or it is answered
     */
    void withdraw(CaseFileId file, TransferId id, Actor by) {
        var known = rights.decide(file, by);
        var transfer = transfers.get(id, file);
        transfer.withdraw(by, work.now());
        work.withdrawn(transfer, known.owner(), by);
    }
}
