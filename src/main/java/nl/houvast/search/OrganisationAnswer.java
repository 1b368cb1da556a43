package nl.houvast.search;

import java.util.List;
import java.util.Set;
import nl.houvast.directory.Details;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Loaded;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Schedule;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/** One organisation as programs get it. */
record OrganisationAnswer(
        String id,
        String name,
        List<String> otherNames,
        String kind,
        @Nullable String parent,
        List<String> branches,
        String audience,
        String description,
        @Nullable String url,
        List<Offer.Phone> phones,
        Offer.@Nullable Chat chat,
        @Nullable String email,
        Offer.Hours hours,
        Offer.Cost cost,
        Offer.Target target,
        Set<String> services,
        Set<String> languages,
        Offer.Area area,
        Offer.Access access,
        String urgency,
        boolean aroundTheClock,
        Offer.Verification verification,
        List<Schedule> schedules,
        Offer.Target exclusions,
        Set<String> accessibility,
        List<Details.Location> locations,
        Details.@Nullable Capacity capacity,
        List<String> askFirst) {

    static OrganisationAnswer of(Entry entry, Loaded loaded) {
        var offer = entry.offer();
        var parent = offer.parent();
        return new OrganisationAnswer(
                offer.id().value(),
                offer.name(),
                entry.otherNames(),
                offer.kind(),
                parent == null ? null : parent.value(),
                loaded.below(offer.id()).stream().map(one -> one.id().value()).toList(),
                offer.audience(),
                Texts.text(offer.description()),
                offer.url(),
                offer.phones(),
                offer.chat(),
                offer.email(),
                offer.hours(),
                offer.cost(),
                offer.target(),
                offer.services(),
                offer.languages(),
                offer.area(),
                offer.access(),
                offer.urgency(),
                offer.aroundTheClock(),
                offer.verification(),
                offer.details().schedules(),
                offer.details().exclusions(),
                offer.details().accessibility(),
                offer.details().locations(),
                offer.details().capacity(),
                offer.details().askFirst().stream().map(Texts::text).toList());
    }
}
