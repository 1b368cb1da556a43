package nl.houvast.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody asks about their own data, and does it. Each answer decides one request. */
@Service
@Transactional(noRollbackFor = Refusal.class) // who was opened stays in the log
public class RightsDesk {

    private final RightsRequests requests;
    private final RightsAnswers answers;
    private final RightsAnswers.Changes changes;
    private final Consents consents;
    private final Clock clock;

    RightsDesk(
            RightsRequests requests,
            RightsAnswers answers,
            RightsAnswers.Changes changes,
            Consents consents,
            Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.changes = changes;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * One request, and who it is about. Printing one shows no name.
     *
     * @param late whether the term is over and nothing was decided
     * @param answerable whether this actor can give the answer now
     * @param who a name, or a dash when they were forgotten
     */
    public record Reading(
            RightsRequestId id,
            PersonId person,
            RightsKind kind,
            GivenBy askedBy,
            RightsStatus status,
            LocalDate dueOn,
            boolean late,
            boolean answerable,
            String who) {

        /** The last day to answer, as people write it. */
        public String day() {
            return dueOn.format(DateTimeFormatter.ofPattern("d-M-yyyy"));
        }

        @Override
        public String toString() {
            return "Reading[" + id + "]";
        }
    }

    /**
     * What is to be answered, the first term first.
     *
     * @throws Missing when this actor is not staff
     */
    public List<Reading> open(Actor by) {
        if (!by.isStaff()) {
            throw new Missing();
        }
        return requests.dueOn(LocalDate.MAX.withYear(9999)).stream()
                .filter(request -> answers.inReach(request.person(), by))
                .map(request -> read(request, by))
                .toList();
    }

    /**
     * One of them; who it is about is opened for it.
     *
     * @throws Missing when there is none, or this actor may not see them
     */
    public Reading read(RightsRequestId id, Actor by) {
        return read(get(id, by), by);
    }

    private Reading read(RightsRequest request, Actor by) {
        var now = clock.instant();
        return new Reading(
                request.id(),
                request.person(),
                request.kind(),
                request.askedBy(),
                request.status(),
                request.dueOn(),
                request.late(now),
                request.answerable(by, now),
                answers.name(request.person(), by));
    }

    /**
     * Writes the request down; the term begins. Whoever asks hears that it came in, no more.
     *
     * @throws Missing when there is no such person, or this actor may not see them
     */
    public RightsRequestId receive(PersonId person, RightsKind kind, GivenBy askedBy, Actor by) {
        if (!answers.inReach(person, by) || answers.name(person, by).equals(RightsAnswers.NOBODY)) {
            throw new Missing();
        }
        answers.hold(person);
        return requests.save(RightsRequest.receive(person, kind, askedBy, clock.instant())).id();
    }

    /**
     * Takes two months more (art. 12(3) GDPR).
     *
     * @throws Refusal when that was done before, or the first month is over
     */
    public void extend(RightsRequestId id, Actor by) {
        var request = get(id, by);
        request.extend(clock.instant());
        requests.save(request);
    }

    /** Says no, for a reason that the person is told. */
    public void refuse(RightsRequestId id, Actor by) {
        var request = get(id, by);
        request.refuse(by, clock.instant());
        requests.save(request);
    }

    /**
     * Everything we keep about this person, without what is about others, as JSON
     * (docs/export.schema.json). The first time answers the request; whoever answered it makes it
     * again that day.
     *
     * @throws Refusal when whoever asked may not have it, or it was answered before
     */
    public String export(RightsRequestId id, Actor by) {
        var request = asked(id, by, RightsKind.ACCESS, RightsKind.PORTABILITY);
        Refusal.unless(request.answerable(by, clock.instant()), PrivacyRefusal.REQUEST_DECIDED);
        answers.requireEntitled(request, by);
        var export = answers.export(request.person(), by);
        if (request.status() == RightsStatus.OPEN) {
            grant(request, by);
        }
        return export;
    }

    /**
     * Who somebody is now, and whether home may be the danger. Printing one shows nothing.
     *
     * @param edition which edition of the data this is, to show at the correction what was seen
     * @param danger whether a way of contact that leaves a trace at home needs a second question
     */
    public record Correction(Reading reading, Identity now, String edition, boolean danger) {

        @Override
        public String toString() {
            return "Correction[hidden]";
        }
    }

    /**
     * What may be put right. Opening it is written in the log of processing.
     *
     * @throws Missing when it is not asked to put something right
     * @throws Refusal when whoever asked may not have it, or it was decided
     */
    public Correction correction(RightsRequestId id, Actor by) {
        var request = open(id, by, RightsKind.RECTIFICATION);
        var person = request.person();
        var now = answers.identity(person, by);
        return new Correction(
                read(request, by), now, changes.edition(person, now), answers.dangerAtHome(person));
    }

    /**
     * What was kept of this person is another than before: who they are, or how they are reached.
     * Told in the transaction that changes it.
     */
    public record Corrected(PersonId person) {}

    /**
     * Puts right what was wrong. What somebody is found by changes along, and so do birthdays; what
     * stood there before is gone. Receivers of what was shared must be told ({@link Notices}).
     *
     * @param seen the edition of the data that was on the page
     * @throws Refusal when whoever asked may not have it, it was decided, or somebody changed the
     *     data since: nothing is changed then
     */
    public void rectify(RightsRequestId id, String seen, Identity corrected, Actor by) {
        var request = open(id, by, RightsKind.RECTIFICATION);
        changes.rectify(request.person(), seen, corrected, by);
        grant(request, by);
    }

    /** Keeps it and uses it no more, until it is released. */
    public void restrict(RightsRequestId id, Actor by) {
        var request = open(id, by, RightsKind.RESTRICTION);
        changes.restrict(request.person(), by);
        grant(request, by);
    }

    /** The restriction that was asked for ends; the person was told before (art. 18(3) GDPR). */
    public void release(RightsRequestId id, Actor by) {
        changes.release(get(id, by).person(), by);
    }

    /**
     * Erases.
     *
     * @throws Refusal when whoever asked may not have it, or a legal hold keeps the person
     */
    public Certificate erase(RightsRequestId id, Actor by) {
        var request = open(id, by, RightsKind.ERASURE);
        answers.requireErasable(request.person());
        grant(request, by);
        return answers.erase(request, by);
    }

    /** Stops: all consents end, and with them contact and sharing. */
    public void stop(RightsRequestId id, Actor by) {
        var request = open(id, by, RightsKind.OBJECTION);
        consents.withdraw(request.person(), by);
        grant(request, by);
    }

    private RightsRequest get(RightsRequestId id, Actor by) {
        var request = requests.get(id, by);
        if (!answers.inReach(request.person(), by)) {
            throw new Missing();
        }
        return request;
    }

    private RightsRequest open(RightsRequestId id, Actor by, RightsKind... kinds) {
        var request = asked(id, by, kinds);
        request.requireOpen();
        answers.requireEntitled(request, by);
        return request;
    }

    private RightsRequest asked(RightsRequestId id, Actor by, RightsKind... kinds) {
        var request = get(id, by);
        if (!List.of(kinds).contains(request.kind())) {
            throw new Missing(); // no page offers this
        }
        return request;
    }

    private void grant(RightsRequest request, Actor by) {
        request.grant(by, clock.instant());
        requests.save(request);
    }
}
