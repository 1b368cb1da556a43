package nl.houvast.colleague;

import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.reach.Places;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A question is about files where they are, from who has them: it falls away when they go
 * elsewhere, or somebody else gets them. Whoever was asked has nothing.
 */
@Component
@Transactional
@Order(0) // offers before case files and tasks, as everybody does
class ColleaguePlaces implements Places {

    private final Transfers transfers;
    private final TransferWork work;
    private final CaseFileDesk files;
    private final Persons persons;
    private final ApprovalWork approvals;

    ColleaguePlaces(
            Transfers transfers,
            TransferWork work,
            CaseFileDesk files,
            Persons persons,
            ApprovalWork approvals) {
        this.transfers = transfers;
        this.work = work;
        this.approvals = approvals;
        this.files = files;
        this.persons = persons;
    }

    @Override
    public Set<String> holders(PersonId person) {
        return Set.of();
    }

    /** The colleague may not see where they go; whoever asked decides anew. */
    @Override
    public void move(PersonId person, String region, String team) {
        persons.hold(person);
        approvals.fallAway(person, null, null, Actor.HOUSE);
        for (var transfer : transfers.open(person)) {
            transfer.fallAway(work.now());
            files.open(person).stream()
                    .filter(file -> file.id().equals(transfer.about().caseFile()))
                    .findFirst()
                    .ifPresentOrElse(
                            file -> work.moved(transfer, file, Actor.HOUSE),
                            () ->
                                    work.withdrawn(
                                            transfer, transfer.between().sender(), Actor.HOUSE));
        }
    }

    /** What they were asked is kept already when they say yes themselves. */
    @Override
    public void handOver(PersonId person, String from, Actor to, Actor by) {
        persons.hold(person);
        approvals.fallAway(person, from, to.id(), by);
        for (var transfer : transfers.open(person)) {
            if (transfer.between().sender().equals(from)) {
                transfer.fallAway(work.now());
                work.withdrawn(transfer, to.id(), by);
            }
        }
    }
}
