package nl.houvast.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.directory.Entry;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.WholeDirectory;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.kernel.Missing;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and ends the links with which organisations see and correct their own entry. */
@Service
@Transactional
class EntryLinkDesk {

    /** How long an organisation can read why something was not taken over. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final EntryLinks links;
    private final Corrections corrections;
    private final WholeDirectory directory;
    private final Clock clock;

    EntryLinkDesk(
            EntryLinks links, Corrections corrections, WholeDirectory directory, Clock clock) {
        this.links = links;
        this.corrections = corrections;
        this.directory = directory;
        this.clock = clock;
    }

    /** A link that was just made. Nobody can ask for it again. */
    record Given(Entry entry, LinkSecret secret, Instant expiresAt) {}

    /**
     * Makes a link for this organisation; the one before works no more.
     *
     * @throws Missing when this actor is no editor, or there is no such entry
     */
    Given make(OfferId offer, Actor by) {
        UpkeepDesk.requireEditor(by);
        var entry = directory.loaded().find(offer).orElseThrow(Missing::new);
        var secret = LinkSecret.make();
        var now = clock.instant();
        links.keep(secret, offer, by, now);
        return new Given(entry, secret, now.plus(EntryLinks.WORKS_FOR));
    }

    /**
     * Ends the link of this organisation, if there is one.
     *
     * @throws Missing when this actor is no editor
     */
    void end(OfferId offer, Actor by) {
        UpkeepDesk.requireEditor(by);
        links.end(offer, by, clock.instant());
    }

    /**
     * A link that works now.
     *
     * @param name of the organisation; its id when the directory does not have it any more
     */
    record Working(OfferId offer, String name, EntryLinks.Live link) {}

    /**
     * The links that work, in the order of names.
     *
     * @throws Missing when this actor is no editor
     */
    List<Working> live(Actor by) {
        UpkeepDesk.requireEditor(by);
        return links.live(clock.instant()).entrySet().stream()
                .map(one -> new Working(one.getKey(), name(one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(Working::name))
                .toList();
    }

    private String name(OfferId offer) {
        return directory
                .loaded()
                .find(offer)
                .map(entry -> entry.offer().name())
                .orElse(offer.value());
    }

    /** Forgets what is over. */
    @Scheduled(cron = "${houvast.upkeep.sweep:0 45 4 * * *}")
    void sweep() {
        var before = clock.instant().minus(KEPT);
        links.forget(before);
        corrections.forget(before);
    }
}
