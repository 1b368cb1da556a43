package nl.houvast.handover;

import static nl.houvast.contact.SafeContact.ZONE;
import static nl.houvast.web.Texts.locale;
import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.houvast.directory.Directory;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.handover.Answer.Outcome;
import nl.houvast.privacy.Receiver;
import nl.houvast.sharing.Partners;
import nl.houvast.web.Choice;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Organisations, days and states in words, in the language of the request. */
@Component
class HandoverWords {

    private final Partners partners;
    private final Directory directory;
    private final Alternatives alternatives;

    HandoverWords(Partners partners, Directory directory, Alternatives alternatives) {
        this.partners = partners;
        this.directory = directory;
        this.alternatives = alternatives;
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
