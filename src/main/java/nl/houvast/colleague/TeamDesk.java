package nl.houvast.colleague;

import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.houvast.access.Account;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseFileList;
import nl.houvast.casework.CaseFileList.FileRows;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.springframework.stereotype.Service;

/**
 * Divides the work of a team. Each case file is given in a transaction of its own: what cannot be
 * given stops nothing else, and is told.
 */
@Service
class TeamDesk {

    private final Caseload caseload;
    private final CaseFileList files;
    private final Workers workers;
    private final AssignOne one;
    private final Approvals approvals;

    TeamDesk(
            Caseload caseload,
            CaseFileList files,
            Workers workers,
            AssignOne one,
            Approvals approvals) {
        this.caseload = caseload;
        this.files = files;
        this.workers = workers;
        this.one = one;
        this.approvals = approvals;
    }

    /**
     * The teams that this supervisor leads, as far as region and team say, and which of them want
     * to be asked before a case file is closed.
     */
    record Asking(List<String> teams, List<String> wanting) {}

    /**
     * Which teams want to be asked.
     *
     * @throws Missing for who leads nobody
     */
    Asking asking(Actor by) {
        Caseload.requireSupervisor(by);
        var near =
                workers.staff().stream()
                        .filter(it -> Caseload.near(it, by))
                        .flatMap(it -> it.scope().teams().stream());
        var teams = Stream.concat(by.scope().teams().stream(), near).distinct().sorted().toList();
        return new Asking(teams, approvals.teams().stream().filter(teams::contains).toList());
    }

    /**
     * Of the teams of this supervisor these want to be asked from now on, and the others not.
     *
     * @throws Missing for who leads nobody
     */
    void asks(Set<String> wanting, Instant now, Actor by) {
        for (var team : asking(by).teams()) {
            if (wanting.contains(team)) {
                approvals.begin(team, by.id(), now);
            } else {
                approvals.end(team);
            }
        }
    }

    /**
     * What became of it.
     *
     * @param given how many the colleague has now
     * @param not why each of the others stayed where it was
     */
    record Dealt(int given, Map<CaseFileId, String> not) {}

    /**
     * How much each worker has.
     *
     * @throws Missing for who leads nobody
     */
    Caseload.Team team(Actor by) {
        return caseload.of(by);
    }

    /**
     * A worker of ours.
     *
     * @throws Missing when there is none, or for who leads nobody
     */
    Account worker(String account, Actor by) {
        Caseload.requireSupervisor(by);
        return workers.staff().stream()
                .filter(it -> it.id().equals(account))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    /** The page after this case file, or the first one, of what this worker has and is in reach. */
    FileRows files(Account worker, Optional<CaseFileId> after, Actor by) {
        return files.of(worker.id(), after, by);
    }

    /** To whom their work can go, as far as region and team say. */
    List<Account> colleagues(Account worker, Actor by) {
        return workers.staff().stream()
                .filter(it -> !it.id().equals(worker.id()) && Caseload.near(it, by))
                .toList();
    }

    /** Gives each of these to the other worker, or tells why not. */
    Dealt deal(List<CaseFileId> ids, Account from, String to, Actor by) {
        var not = new LinkedHashMap<CaseFileId, String>();
        var given = new ArrayList<CaseFileId>();
        for (var id : ids) {
            try {
                one.assign(id, from.id(), to, by);
                given.add(id);
            } catch (Refusal no) {
                not.put(id, text(no.reason()));
            } catch (Missing gone) {
                not.put(id, text("colleague.deal.gone"));
            }
        }
        return new Dealt(given.size(), not);
    }
}
