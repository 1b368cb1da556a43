package nl.houvast.colleague;

import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what follows on an offer of which the day passed. */
@Service
@Transactional
class TransferLapse {

    private final Transfers transfers;
    private final TransferWork work;
    private final CaseFileDesk files;
    private final Persons persons;
    private final ColleagueMoments moments;

    TransferLapse(
            Transfers transfers,
            TransferWork work,
            CaseFileDesk files,
            Persons persons,
            ColleagueMoments moments) {
        this.transfers = transfers;
        this.work = work;
        this.files = files;
        this.persons = persons;
        this.moments = moments;
    }

    /**
     * An offer that nobody answered lapses; some time after that, whoever leads looks. Nothing when
     * another node is at it, or somebody answered meanwhile.
     *
     * @throws Missing when the person is not there any more
     */
    void look(TransferId id, PersonId person) {
        persons.hold(person); // first, as everybody does
        transfers.lateAndFree(id, moments.now()).ifPresent(this::look);
    }

    private void look(Transfer transfer) {
        var file = open(transfer);
        if (transfer.state() == TransferState.LAPSED) {
            transfer.seenTo();
            file.ifPresentOrElse(it -> work.lookedAt(transfer, it), () -> transfers.keep(transfer));
        } else if (file.isPresent()) {
            transfer.lapse(moments.supervisor(), moments.now());
            work.lapsed(transfer, file.get());
        } else { // the case file ended: there is nothing to take over
            transfer.fallAway(moments.now());
            work.withdrawn(transfer, transfer.between().sender(), Actor.HOUSE);
        }
    }

    private Optional<Known> open(Transfer transfer) {
        return files.open(transfer.about().person()).stream()
                .filter(file -> file.id().equals(transfer.about().caseFile()))
                .findFirst();
    }
}
