package nl.houvast.advice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.houvast.advice.Condition.Answer;
import nl.houvast.advice.Matching.Part;
import nl.houvast.advice.Situation.By;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Place;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;

/** Holds one situation against entries of the directory, one criterion at a time. */
final class Criteria {

    private final Facts facts;
    private final Situation situation;
    private final Taxonomy taxonomy;
    private final Matching say;
    private final Map<String, Tables.Question> questions;
    private final @Nullable Place place;

    Criteria(Facts facts, Taxonomy taxonomy, Tables tables, @Nullable Place place) {
        this.facts = facts;
        this.situation = facts.situation();
        this.taxonomy = taxonomy;
        this.say = tables.matching();
        this.questions = tables.questions();
        this.place = place;
    }

    /** Everything that is looked at when an entry is found by its event. */
    Fit whole(Offer offer) {
        var fit = new Fit(offer, say);
        event(offer, fit);
        audience(offer, fit);
        relation(offer, fit);
        needs(offer, fit);
        limits(offer, fit);
        return fit;
    }

    /** The same for an entry that the tables name, although it does not name the event itself. */
    Fit wanted(Offer offer, Wording reason) {
        var fit = named(offer, reason);
        needs(offer, fit);
        return fit;
    }

    /** What is looked at when the tables name an entry: whoever it is for was decided there. */
    Fit named(Offer offer, Wording reason) {
        var fit = new Fit(offer, say);
        fit.fits(() -> reason);
        limits(offer, fit);
        return fit;
    }

    private void limits(Offer offer, Fit fit) {
        age(offer.target(), fit);
        gender(offer.target(), fit);
        group(offer.target(), fit);
        area(offer.area(), fit);
        access(offer.access(), fit);
        language(offer.languages(), fit);
        onlyIn(offer.target().languages(), fit);
        excluded(offer.details().exclusions(), fit);
        fit.itself();
        question(offer, fit);
    }

    private void question(Offer offer, Fit fit) {
        var question = questions.get(offer.id().value());
        if (question != null && !facts.isOneOf(question.known())) {
            fit.ask(question::text);
        }
        offer.details().askFirst().forEach(text -> fit.ask(() -> text));
    }

    private void event(Offer offer, Fit fit) {
        var events = offer.target().events();
        var found = facts.lineage().stream().filter(events::contains).findFirst();
        if (found.isPresent()) {
            fit.fits(() -> say.say("fits.event", taxonomy.eventsIn(List.of(found.get()))));
        } else {
            var parts =
                    taxonomy.kindsOf(situation.event()).stream()
                            .map(Taxonomy.EventType::id)
                            .filter(events::contains)
                            .toList();
            fit.ask(() -> say.say("ask.event", taxonomy.eventsIn(parts)));
        }
        Matching.eventParts(offer, situation.event(), facts.lineage()).forEach(fit::score);
    }

    private void audience(Offer offer, Fit fit) {
        switch (offer.audience()) {
            case "professional" -> {
                if (situation.by() == By.PROFESSIONAL) {
                    fit.score(Part.CONSULT);
                    fit.fits(() -> say.say("fits.professional"));
                } else {
                    fit.not(() -> say.say("not.audience-professional"));
                }
            }
            case "perpetrator_and_family" -> {
                if (!situation.relation().equals("causer")) {
                    fit.not(() -> say.say("not.audience-perpetrator"));
                }
            }
            default -> {
                // for whoever went through it
            }
        }
    }

    private void relation(Offer offer, Fit fit) {
        var relations = offer.target().relations();
        if (offer.audience().equals("professional")
                || facts.relations().stream().anyMatch(relations::contains)) {
            return;
        }
        if (facts.relationsToAsk().stream().anyMatch(relations::contains)) {
            fit.ask(() -> say.say("ask.relation", taxonomy.relationsIn(relations)));
        } else {
            fit.not(() -> say.say("not.relation", taxonomy.relationsIn(relations)));
        }
    }

    private void needs(Offer offer, Fit fit) {
        if (situation.needs().isEmpty()) {
            return;
        }
        var met = situation.needs().stream().filter(offer.services()::contains).sorted().toList();
        if (met.isEmpty()) {
            fit.not(() -> say.say("not.need", taxonomy.servicesIn(offer.services())));
        } else {
            met.forEach(need -> fit.score(Part.NEED));
            fit.fits(() -> say.say("fits.need", taxonomy.servicesIn(met)));
        }
    }

    private void age(Offer.Target target, Fit fit) {
        var from = target.minAge();
        var to = target.maxAge();
        var age = situation.age();
        if (from == null && to == null) {
            return;
        }
        if (age == null) {
            fit.ask(() -> ages(target));
        } else if (from != null && age < from) {
            fit.not(() -> say.say("not.age-from", from));
        } else if (to != null && age > to) {
            fit.not(() -> say.say("not.age-to", to));
        } else if (to != null && to <= Matching.YOUNG) {
            fit.score(Part.AGE);
            fit.fits(() -> say.say("fits.age"));
        }
    }

    private Wording ages(Offer.Target target) {
        var from = target.minAge();
        if (target.maxAge() == null && from != null) {
            return say.say("ask.age-from", from);
        }
        return from == null
                ? say.say("ask.age-to", target.oldest())
                : say.say("ask.age-between", target.youngest(), target.oldest());
    }

    private void gender(Offer.Target target, Fit fit) {
        if (!target.gender().equals("any")) {
            fit.ask(() -> say.say("ask." + target.gender()));
        }
    }

    private void group(Offer.Target target, Fit fit) {
        if (target.groups().isEmpty()) {
            return;
        }
        var known =
                target.groups().stream().filter(id -> facts.belongsTo(id) == Answer.YES).toList();
        var open =
                target.groups().stream()
                        .filter(id -> facts.belongsTo(id) == Answer.UNKNOWN)
                        .toList();
        if (!known.isEmpty()) {
            fit.score(Part.GROUP);
            fit.fits(() -> say.say("fits.group", taxonomy.groupsIn(known)));
        } else if (!open.isEmpty()) {
            fit.ask(() -> say.say("ask.group", taxonomy.groupsIn(open)));
        } else {
            fit.not(() -> say.say("not.group", taxonomy.groupsIn(target.groups())));
        }
    }

    private void area(Offer.Area area, Fit fit) {
        if (area.national()) {
            return;
        }
        if (place == null) {
            fit.score(Part.AREA_UNKNOWN);
            fit.ask(() -> say.say("ask.area", both(area.label())));
        } else if (area.covers(place)) {
            fit.score(Part.REGION);
            fit.fits(() -> say.say("fits.area", both(area.label())));
        } else {
            fit.not(() -> say.say("not.area", both(area.label())));
        }
    }

    private void access(Offer.Access access, Fit fit) {
        if (!access.self() && situation.by() != By.PROFESSIONAL && !access.gpLetter()) {
            fit.not(() -> say.say("not.professional"));
        } else if (!access.self() && !access.professional() && !access.gpLetter()) {
            fit.not(() -> say.say("not.self"));
        }
        if (access.gpLetter()) {
            fit.score(Part.GP_LETTER);
            fit.ask(() -> say.say("ask.gp-letter"));
        }
    }

    /** Dutch is taken for granted. */
    void language(Set<String> spoken, Fit fit) {
        var language = situation.language();
        if (language.equals("nl")) {
            return;
        }
        var name = taxonomy.languagesIn(List.of(language));
        if (spoken.contains(language) || spoken.contains("interpreter")) {
            fit.fits(() -> say.say("fits.language", name));
        } else {
            fit.ask(() -> say.say("ask.language", name));
        }
    }

    /** For who speaks one of these. An answer in Dutch says nothing about what somebody speaks. */
    private void onlyIn(Set<String> languages, Fit fit) {
        if (languages.isEmpty() || languages.contains(situation.language())) {
            return;
        }
        if (situation.language().equals("nl")) {
            fit.ask(() -> say.say("ask.only-language", taxonomy.languagesIn(languages)));
        } else {
            fit.not(() -> say.say("not.only-language", taxonomy.languagesIn(languages)));
        }
    }

    /** Each thing that is named excludes by itself; what is not known is asked. */
    private void excluded(Offer.Target not, Fit fit) {
        if (facts.isOneOf(not.events())) {
            fit.not(() -> say.say("not.excluded", taxonomy.eventsIn(not.events())));
        }
        if (not.relations().contains(situation.relation())) {
            fit.not(() -> say.say("not.excluded", taxonomy.relationsIn(not.relations())));
        }
        excludedAge(not, fit);
        if (!not.gender().equals("any")) {
            fit.ask(() -> say.say("ask.not-" + not.gender()));
        }
        for (var group : not.groups()) {
            var member = facts.belongsTo(group);
            var name = taxonomy.groupsIn(List.of(group));
            if (member == Answer.YES) {
                fit.not(() -> say.say("not.excluded", name));
            } else if (member == Answer.UNKNOWN) {
                fit.ask(() -> say.say("ask.excluded", name));
            }
        }
        if (not.languages().contains(situation.language()) && !situation.language().equals("nl")) {
            fit.not(
                    () ->
                            say.say(
                                    "not.excluded",
                                    taxonomy.languagesIn(List.of(situation.language()))));
        }
    }

    private void excludedAge(Offer.Target not, Fit fit) {
        if (not.minAge() == null && not.maxAge() == null) {
            return;
        }
        var age = situation.age();
        if (age == null) {
            fit.ask(() -> say.say("ask.excluded-age", not.youngest(), not.oldest()));
        } else if (age >= not.youngest() && age <= not.oldest()) {
            fit.not(() -> say.say("not.excluded-age", not.youngest(), not.oldest()));
        }
    }

    private static Wording both(String name) {
        return new Wording(name, name);
    }
}
