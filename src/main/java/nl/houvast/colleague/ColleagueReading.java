package nl.houvast.colleague;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.reach.Along;
import nl.houvast.reach.Along.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is read of what colleagues asked each other; written in the log of processing. */
@Service
@Transactional
class ColleagueReading {

    private final CaseRights rights;
    private final Transfers transfers;
    private final Along along;
    private final Persons persons;
    private final Vault vault;

    ColleagueReading(
            CaseRights rights, Transfers transfers, Along along, Persons persons, Vault vault) {
        this.rights = rights;
        this.transfers = transfers;
        this.along = along;
        this.persons = persons;
        this.vault = vault;
    }

    /**
     * What stands on the page of a case file: nothing is opened for it.
     *
     * @param transfers the newest first
     * @param readers who reads along now
     * @param decides whether the actor may ask colleagues
     */
    record Shown(Known file, List<Transfer> transfers, List<Reader> readers, boolean decides) {

        /** The offer that waits for an answer, if there is one. */
        List<Transfer> open() {
            return transfers.stream().filter(it -> it.state() == TransferState.OFFERED).toList();
        }

        /** The accounts that are named in it. */
        LinkedHashSet<String> accounts() {
            var accounts = new LinkedHashSet<String>();
            accounts.add(file.owner());
            for (var transfer : transfers) {
                accounts.add(transfer.between().sender());
                accounts.add(transfer.between().receiver());
                accounts.add(transfer.asked().by());
            }
            for (var reader : readers) {
                accounts.add(reader.account());
                accounts.add(reader.askedBy());
            }
            return accounts;
        }
    }

    /**
     * All of it. Printing it shows no name.
     *
     * @param why by offer
     * @param answers by offer that was refused
     */
    record All(
            Shown shown, String who, Map<TransferId, String> why, Map<TransferId, String> answers) {

        @Override
        public String toString() {
            return "All[" + shown.file().id() + "]";
        }
    }

    /** Of a case file of which the rights were asked. */
    Shown shown(Known file, Actor by) {
        return new Shown(
                file, transfers.of(file.id()), along.of(file.person()), rights.decides(file, by));
    }

    /**
     * All of this case file.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    All all(CaseFileId id, Actor by) {
        var shown = shown(rights.know(id, by), by);
        var person = shown.file().person();
        var why = new HashMap<TransferId, Sealed>();
        var answers = new HashMap<TransferId, Sealed>();
        for (var transfer : shown.transfers()) {
            why.put(transfer.id(), transfer.asked().why());
            if (transfer.answer() != null) {
                answers.put(transfer.id(), transfer.answer());
            }
        }
        return new All(
                shown,
                persons.open(person, Purpose.CASEWORK, by).name().full(),
                vault.open(person, TransferDesk.WHY, why, Purpose.CASEWORK, by),
                vault.open(person, TransferDesk.ANSWER, answers, Purpose.CASEWORK, by));
    }
}
