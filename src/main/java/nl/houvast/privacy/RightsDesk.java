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
import nl.houvast.person.PersonUpdates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody asks about their own data, and does it. Each answer decides one request. */
@Service
@Transactional
public class RightsDesk {

    private final RightsRequests requests;
    private final RightsAnswers answers;
    private final PersonUpdates updates;
    private final Consents consents;
    private final Clock clock;

    RightsDesk(
            RightsRequests requests,
            RightsAnswers answers,
            PersonUpdates updates,
            Consents consents,
            Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.updates = updates;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * One request, and who it is about.
     *
     * @param who a name, or a dash when they were forgotten
     */
    record Reading(RightsRequest request, String who, boolean late) {

        /** The last day to answer, as people write it. */
        String day() {
            return request.dueOn().format(DateTimeFormatter.ofPattern("d-M-yyyy"));
        }

        @Override
        public String toString() {
            return "Reading[" + request.id() + "]";
        }
    }

    /** What is to be answered, the first term first. */
    List<Reading> open(Actor by) {
        if (!by.isStaff()) {
            throw new Missing();
        }
        return requests.dueOn(LocalDate.MAX.withYear(9999)).stream()
                .filter(request -> answers.inReach(request.person(), by))
                .map(request -> read(request, by))
                .toList();
    }

    /** One of them; who it is about is opened for it. */
    Reading read(RightsRequestId id, Actor by) {
        return read(get(id, by), by);
    }

    private Reading read(RightsRequest request, Actor by) {
        var late = request.late(clock.instant());
        return new Reading(request, answers.name(request.person(), by), late);
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
     * (docs/export.schema.json).
     *
     * @throws Refusal when whoever asked may not have it
     */
    public String export(RightsRequestId id, Actor by) {
        var request = open(id, by, RightsKind.ACCESS, RightsKind.PORTABILITY);
        var export = answers.export(request.person(), by);
        grant(request, by);
        return export;
    }

    /** Puts right what was wrong. */
    public void rectify(RightsRequestId id, Identity corrected, Actor by) {
        var request = open(id, by, RightsKind.RECTIFICATION);
        updates.rectify(request.person(), corrected, by);
        grant(request, by);
    }

    /** Keeps it and uses it no more, until it is released. */
    public void restrict(RightsRequestId id, Actor by) {
        var request = open(id, by, RightsKind.RESTRICTION);
        updates.restrict(request.person(), by);
        grant(request, by);
    }

    /** The restriction that was asked for ends; the person was told before (art. 18(3) GDPR). */
    public void release(RightsRequestId id, Actor by) {
        updates.release(get(id, by).person(), by);
    }

    /**
     * Erases.
     *
     * @throws Refusal when whoever asked may not have it, or a legal hold keeps the person
     */
    public Certificate erase(RightsRequestId id, Actor by) {
        var request = open(id, by, RightsKind.ERASURE);
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
        var request = get(id, by);
        request.requireOpen();
        if (!List.of(kinds).contains(request.kind())) {
            throw new Missing(); // no page offers this
        }
        answers.requireEntitled(request, by);
        return request;
    }

    private void grant(RightsRequest request, Actor by) {
        request.grant(by, clock.instant());
        requests.save(request);
    }
}
