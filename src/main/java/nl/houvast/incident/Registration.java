package nl.houvast.incident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.household.Households;
import nl.houvast.incident.Members.Member;
import nl.houvast.incident.Requests.Arrival;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.referral.Channel;
import nl.houvast.referral.Submission;
import nl.houvast.referral.SubmissionDesk;
import nl.houvast.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers people who come in by an incident as anybody else is: judged by the same rules, with
 * their consent, in the vault, and with a first contact that waits. In the caller's transaction: a
 * household comes in whole or not at all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Registration {

    private final SubmissionDesk submissions;
    private final Members members;
    private final Households households;
    private final Timeline timeline;
    private final Clock clock;

    Registration(
            SubmissionDesk submissions,
            Members members,
            Households households,
            Timeline timeline,
            Clock clock) {
        this.submissions = submissions;
        this.members = members;
        this.households = households;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Registers these, who came together.
     *
     * @param list on which they stood, or null when they came by themselves
     * @throws nl.houvast.referral.Objections when the rules say no meanwhile
     */
    void take(
            Incident incident,
            UUID household,
            List<Arrival> together,
            @Nullable UUID list,
            Actor by) {
        var rank = together.stream().mapToInt(Arrival::level).min().orElseThrow();
        var judged = new ArrayList<Submission>();
        for (var arrival : together) {
            judged.add(submissions.judge(arrival.request()));
        }
        for (int i = 0; i < judged.size(); i++) {
            keep(incident, household, rank, together.get(i), judged.get(i), list, by);
        }
        households.together(members.people(household), by);
    }

    /**
     * The same for people on a list: whoever came in by this incident before, on a list or by
     * themselves, does not again. Who belongs to somebody who did goes with them.
     *
     * @return how many came in
     */
    int takeNew(Incident incident, List<Arrival> together, UUID list, Actor by) {
        var known = members.known(incident.id(), together.stream().map(members::digest).toList());
        var fresh = together.stream().filter(it -> !known.containsKey(members.digest(it))).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        var with = known.values().stream().findFirst();
        var household = with.orElseGet(() -> TimeOrdered.id(clock.instant()));
        take(incident, household, fresh, list, by);
        if (with.isPresent()) {
            members.rank(household);
        }
        return fresh.size();
    }

    private void keep(
            Incident incident,
            UUID household,
            int rank,
            Arrival arrival,
            Submission submission,
            @Nullable UUID list,
            Actor by) {
        var region = incident.told().region();
        var channel = list == null ? Channel.SELF : Channel.LIST;
        PersonId person = submissions.keep(submission, channel, region, by);
        members.add(
                new Member(
                        submission.id(),
                        person,
                        incident.id(),
                        household,
                        arrival.level(),
                        rank,
                        members.digest(arrival),
                        list,
                        clock.instant(),
                        region));
        timeline.write(person, null, "incident.CAME", List.of(), by);
    }
}
