package nl.houvast.handover;

import static java.util.stream.Collectors.toSet;
import static nl.houvast.contact.SafeContact.ZONE;
import static nl.houvast.web.Texts.locale;
import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.houvast.access.Workers;
import nl.houvast.directory.Directory;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.handover.Answer.Outcome;
import nl.houvast.handover.HandoverState.Hand;
import nl.houvast.privacy.Receiver;
import nl.houvast.sharing.Partners;
import nl.houvast.web.Choice;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Organisations, days and states in words, in the language of the request. */
@Component
class HandoverWords {

    private final Partners partners;
    private final Directory directory;
    private final Alternatives alternatives;
    private final ObjectProvider<Receiving.Keys> keys;
    private final Workers workers;

    HandoverWords(
            Partners partners,
            Directory directory,
            Alternatives alternatives,
            ObjectProvider<Receiving.Keys> keys,
            Workers workers) {
        this.partners = partners;
        this.directory = directory;
        this.alternatives = alternatives;
        this.keys = keys;
        this.workers = workers;
    }

    /**
     * How the organisation can come to read a handover.
     *
     * @param inbox whether somebody there has an account
     * @param key the last that was given, or null
     */
    record Way(boolean inbox, Receiving.@Nullable Key key) {

        /** Whether they cannot read it yet: somebody must give them a key that works. */
        boolean closed(Handover handover) {
            return handover.state() == HandoverState.SENT
                    && !inbox
                    && (key == null || !key.works());
        }
    }

    /**
     * One handover as it stands among others, in words.
     *
     * @param told where it is
     * @param responsible who has the person now; null when it is over
     * @param next who must do what before when; null when it is over
     */
    record Line(
            Handover handover,
            String name,
            String told,
            @Nullable String responsible,
            @Nullable String next) {

        boolean late() {
            return handover.rung() > 0;
        }
    }

    /** How the organisation of this handover can read it. */
    Way way(Handover handover) {
        var known = keys.getIfAvailable();
        return new Way(
                partners.signsIn(handover.about().offer()),
                known == null ? null : known.last(handover.id()));
    }

    /** Each of these. */
    List<Line> lines(List<Handover> handovers) {
        var owners = handovers.stream().map(Handover::owner).collect(toSet());
        var names = workers.names(owners);
        return handovers.stream()
                .map(it -> line(it, names.getOrDefault(it.owner(), it.owner())))
                .toList();
    }

    private Line line(Handover handover, String owner) {
        var closed = handover.state() == HandoverState.SENT && way(handover).closed(handover);
        return new Line(
                handover,
                name(handover),
                closed ? text("handover.state.CLOSED") : state(handover),
                has(handover, owner),
                next(handover, owner, closed));
    }

    /** Who has the person now, and since or until when. */
    private @Nullable String has(Handover handover, String owner) {
        if (handover.state().over()) {
            return null;
        }
        var accepted = handover.acceptedAt();
        return handover.state().responsible() == Hand.SENDER || accepted == null
                ? text("handover.has.SENDER", owner)
                : text("handover.has.RECEIVER", name(handover), day(accepted));
    }

    /**
     * Who must do what before when; null when it is over.
     *
     * @param closed whether the organisation cannot read it yet
     */
    @Nullable String next(Handover handover, String owner, boolean closed) {
        var due = handover.dueAt();
        if (due == null) {
            return null;
        }
        var what = closed ? "CLOSED" : handover.state().name();
        return text("handover.next." + what, day(due), owner, name(handover));
    }

    /** The organisations that can be chosen, each with what is known of its room. */
    List<Choice> offers() {
        return partners.choices().stream()
                .map(it -> Choice.of(it.value(), it.label() + beside(it.value())))
                .toList();
    }

    Problems problems(ProposeForm form) {
        return form.problems(partners);
    }

    /** The organisation that was chosen; call when nothing is wrong. */
    Receiver offer(ProposeForm form) {
        return partners.find(form.offer()).orElseThrow();
    }

    private String beside(String offer) {
        var room = room(offer);
        return room == null ? "" : " (" + room + ")";
    }

    /** Whether there is room there, who said so and when; null when nothing is known. */
    @Nullable String room(String offer) {
        var found = find(offer);
        var capacity = found == null ? null : found.details().capacity();
        if (capacity == null) {
            return null;
        }
        var told = text("handover.room." + capacity.room());
        var weeks = capacity.weeks() == null ? "" : ", " + text("handover.weeks", capacity.weeks());
        return told + weeks + ", " + text("handover.room.told", written(capacity.reportedOn()));
    }

    /** Numbers to call the organisation on. */
    List<String> phones(String offer) {
        var found = find(offer);
        return found == null
                ? List.of()
                : found.phones().stream().map(Offer.Phone::number).toList();
    }

    /**
     * Where the person could go instead, when nobody there answers, or it does not go through;
     * empty as long as that is not so.
     */
    List<Offer> others(Handover handover) {
        var no = handover.no();
        var sought =
                handover.rung() > Rung.BEFORE_ALTERNATIVE
                        || handover.state() == HandoverState.LOST
                        || handover.outcome() == Outcome.NEVER_CAME
                        || (no != null && no.by().equals("PARTNER"));
        return sought ? alternatives.to(handover) : List.of();
    }

    private @Nullable Offer find(String offer) {
        return OfferId.parse(offer).flatMap(directory.current()::find).orElse(null);
    }

    String name(Handover handover) {
        return partners.name(handover.about().offer());
    }

    /** Who is responsible, in words. */
    String responsible(Handover handover) {
        return switch (handover.state().responsible()) {
            case SENDER -> text("handover.responsible.SENDER");
            case RECEIVER -> text("handover.responsible.RECEIVER", name(handover));
        };
    }

    /** The state, with what was said about it. */
    static String state(Handover handover) {
        var told = text("handover.state." + handover.state());
        var no = handover.no();
        if (no != null) {
            return told
                    + ", "
                    + text("handover.by." + no.by())
                    + ": "
                    + text("handover.why." + no.why());
        }
        var outcome = handover.outcome();
        if (outcome != null) {
            return told + ": " + text("handover.outcome." + outcome);
        }
        var weeks = handover.weeks();
        return weeks == null ? told : told + ", " + text("handover.weeks", weeks);
    }

    static String day(Instant at) {
        return written(LocalDate.ofInstant(at, ZONE));
    }

    private static String written(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale()));
    }
}
