package nl.houvast.upkeep;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.houvast.contact.SafeContact;
import nl.houvast.directory.Details.Capacity;
import nl.houvast.directory.Details.Room;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Entry.Amendable;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.WholeDirectory;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.kernel.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organisation may do with the link to its own entry, and only to that one. A link that is
 * wrong, ended or too old is answered like one that never was: {@link Missing}.
 */
@Service
@Transactional
class OwnEntryDesk {

    private final EntryLinks links;
    private final Signals signals;
    private final Corrections corrections;
    private final WholeDirectory directory;
    private final Clock clock;

    OwnEntryDesk(
            EntryLinks links,
            Signals signals,
            Corrections corrections,
            WholeDirectory directory,
            Clock clock) {
        this.links = links;
        this.signals = signals;
        this.corrections = corrections;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What an organisation sees.
     *
     * @param sent what it wanted to see changed, the newest first
     */
    record Own(Entry entry, List<Correction> sent) {

        /** What was sent about this and is not decided yet, by {@link Correction#about}. */
        Optional<Correction> open(String about) {
            return sent.stream()
                    .filter(one -> one.decision() == null && one.about().equals(about))
                    .findFirst();
        }
    }

    /** Shows the entry this link leads to. */
    Own show(LinkSecret link) {
        var entry = entry(link);
        return new Own(entry, corrections.of(entry.id()));
    }

    /** The organisation says that all of it is still so. */
    void confirm(LinkSecret link) {
        var now = clock.instant();
        signals.confirmed(entry(link).id(), day(now), now);
    }

    /** The organisation says whether it has room. Nobody has to approve that. */
    void room(LinkSecret link, Room room, @Nullable Integer weeks) {
        var now = clock.instant();
        var capacity = new Capacity(room, room == Room.OPEN ? null : weeks, day(now), null);
        signals.room(entry(link).id(), capacity, now);
    }

    /**
     * Sends what is wanted to the editors; what stands there already, or was sent before, is no
     * correction, and what is put back is wanted no more.
     *
     * @param wanted by field, each allowed there
     * @param remark what no field is for, or empty
     * @return how many things changed in what is before the editors
     */
    int correct(LinkSecret link, Map<Amendable, String> wanted, String remark) {
        var own = show(link);
        var id = own.entry().id();
        var changed = send(id, own, Correction.REMARK, "", remark);
        for (var field : Amendable.of(own.entry())) {
            var now = field.in(own.entry());
            changed += send(id, own, field.name(), now, wanted.getOrDefault(field, now));
        }
        return changed;
    }

    private int send(OfferId id, Own own, String about, String now, String wanted) {
        var before = own.open(about).map(Correction::wanted).orElse(now);
        if (wanted.equals(before)) {
            return 0;
        }
        if (wanted.equals(now)) {
            corrections.withdraw(id, about);
        } else {
            corrections.send(id, about, now, wanted, clock.instant());
        }
        return 1;
    }

    private Entry entry(LinkSecret link) {
        return links.find(link, clock.instant())
                .flatMap(directory.loaded()::find)
                .orElseThrow(Missing::new);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, SafeContact.ZONE);
    }
}
