package nl.houvast.incident;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.incident.ListFile.Column;
import nl.houvast.incident.ListFile.Row;
import nl.houvast.incident.ListForm.Ground;
import nl.houvast.incident.Lists.Brought;
import nl.houvast.incident.Lists.WrongCell;
import nl.houvast.incident.Requests.Arrival;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.Vault;
import nl.houvast.post.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at lists of people that others bring, and takes them when whoever leads says so. Until then
 * the rows are sealed and nobody on them is anybody here.
 */
@Service
@Transactional
class ListDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ListDesk.class);

    /** So long a list waits for who decides. */
    static final Duration UNDECIDED = Duration.ofDays(7);

    private final Lists lists;
    private final ListReader reader;
    private final Vault vault;
    private final Post post;
    private final Clock clock;

    ListDesk(Lists lists, ListReader reader, Vault vault, Post post, Clock clock) {
        this.lists = lists;
        this.reader = reader;
        this.vault = vault;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Keeps what may be taken of it, sealed, and what is wrong with the rest; takes nobody.
     *
     * @throws Refusal when it is no list that we can read
     */
    UUID bring(Incident incident, Ground ground, byte[] file, Actor by) {
        var checked = check(ListFile.rows(file), incident, ground);
        var now = clock.instant();
        var id = TimeOrdered.id(now);
        var list =
                new Brought(
                        id,
                        incident.id(),
                        ground,
                        "CHECKED",
                        ListFile.people(checked.good()),
                        0,
                        0,
                        0,
                        by.id(),
                        now);
        lists.add(list);
        lists.addWrong(id, checked.wrong());
        int number = 0;
        for (var part : ListFile.parts(checked.good())) {
            var batch = TimeOrdered.id(now);
            lists.addBatch(batch, id, number++, vault.sealAlone(batch, ListFile.write(part)));
        }
        return id;
    }

    /** What may be taken, households together, and all that is wrong. */
    private record Checked(List<List<Row>> good, List<WrongCell> wrong) {}

    private Checked check(List<Row> rows, Incident incident, Ground ground) {
        var good = new ArrayList<List<Row>>();
        var wrong = new ArrayList<WrongCell>();
        var before = new HashMap<String, Integer>();
        for (var group : ListFile.groups(rows)) {
            var found = new ArrayList<WrongCell>();
            for (var row : group) {
                var read = reader.read(row, incident, ground);
                read.wrong().forEach(it -> found.add(cell(row, it.field(), it.code())));
                if (read.arrival() != null && again(row, read.arrival(), before)) {
                    found.add(cell(row, Column.GIVEN.name(), "double"));
                }
            }
            if (found.isEmpty()) {
                good.add(group);
            } else {
                group.stream()
                        .filter(row -> found.stream().noneMatch(it -> it.row() == row.number()))
                        .map(row -> cell(row, Column.GROUP.name(), "household"))
                        .forEach(found::add);
                wrong.addAll(found);
            }
        }
        return new Checked(good, wrong);
    }

    private boolean again(Row row, Arrival arrival, Map<String, Integer> before) {
        var digest = HexFormat.of().formatHex(vault.fingerprint("incident.list", arrival.who()));
        return before.putIfAbsent(digest, row.number()) != null;
    }

    private static WrongCell cell(Row row, String field, String code) {
        return new WrongCell(row.number(), field, code);
    }

    /**
     * A list of this incident.
     *
     * @throws Missing when there is none
     */
    Brought get(Incident incident, String id) {
        return lists.find(TimeOrdered.parse(id))
                .filter(list -> list.incident().equals(incident.id()))
                .orElseThrow(Missing::new);
    }

    List<Brought> of(Incident incident) {
        return lists.of(incident.id());
    }

    /** What is wrong in it, how many rows that are, and how many parts do not get in. */
    record Wrong(List<WrongCell> cells, int rows, int stuck) {}

    Wrong wrong(Brought list, int most) {
        return new Wrong(
                lists.wrong(list.id(), most), lists.wrongRows(list.id()), lists.stuck(list.id()));
    }

    /**
     * Everybody on it who may be taken comes in, in the background. First of all nothing is sent to
     * anybody any more: what is news to us is not news to them.
     *
     * @throws Refusal when somebody decided about it before
     */
    void take(Brought list, Actor by) {
        Refusal.unless(list.checked() && list.people() > 0, IncidentRefusal.LIST_GONE);
        post.holdForImport(by);
        Refusal.unless(lists.become(list.id(), "CHECKED", "TAKING"), IncidentRefusal.LIST_GONE);
    }

    /** Nobody on it comes in. */
    void drop(Brought list) {
        Refusal.unless(lists.become(list.id(), "CHECKED", "DROPPED"), IncidentRefusal.LIST_GONE);
        lists.dropBatches(list.id());
    }

    /** What was sealed is not kept longer than it may. */
    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT1H")
    void sweep() {
        var now = clock.instant();
        for (var list : lists.left(now.minus(UNDECIDED), now.minus(Vault.ALONE_AT_MOST))) {
            if (lists.become(list, "TAKING", "DONE")) {
                LOG.error("Not everybody on list {} came in, and it may not be kept longer", list);
            } else {
                lists.become(list, "CHECKED", "DROPPED");
            }
            lists.dropBatches(list);
        }
    }
}
