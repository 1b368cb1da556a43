package nl.houvast.consultation;

import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.houvast.advice.Taxonomy;
import nl.houvast.advice.Taxonomy.EventType;
import nl.houvast.consultation.Circumstances.AgeBand;
import nl.houvast.consultation.Consultation.Channel;
import nl.houvast.consultation.Consultation.Outcome;
import nl.houvast.kernel.Constants;
import nl.houvast.referral.Profession;
import nl.houvast.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words that an expert and a professional choose from, in the language of the page. */
@Component
class Terms {

    private final Taxonomy taxonomy;

    Terms(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** One root kind of event with the kinds below it. */
    record EventGroup(String label, List<Choice> events) {}

    boolean knowsEvent(String id) {
        return taxonomy.event(id).isPresent();
    }

    boolean knowsRelation(String id) {
        return taxonomy.relation(id).isPresent();
    }

    /** What happened, in words; that it is not known when it is not. */
    String event(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(taxonomy::event)
                .map(found -> text(found.label()))
                .orElseGet(() -> text("consultation.event.unknown"));
    }

    String relation(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(taxonomy::relation)
                .map(found -> text(found.label()))
                .orElseGet(() -> text("consultation.relation.unknown"));
    }

    /** The root of this kind of event; empty when it is not known. */
    String root(String id) {
        return taxonomy.event(id)
                .map(found -> found.parent() == null ? found.id() : found.parent())
                .orElse("");
    }

    List<EventGroup> events() {
        return taxonomy.events().stream()
                .filter(event -> event.parent() == null)
                .map(root -> new EventGroup(text(root.label()), below(root)))
                .toList();
    }

    /** The kinds of event in a few words, for who need not be exact. */
    List<Choice> roots() {
        return taxonomy.events().stream()
                .filter(event -> event.parent() == null)
                .map(event -> Choice.of(event.id(), text(event.label())))
                .toList();
    }

    private List<Choice> below(EventType root) {
        return Stream.concat(
                        Stream.of(root),
                        taxonomy.events().stream()
                                .filter(event -> root.id().equals(event.parent())))
                .map(event -> Choice.of(event.id(), text(event.label())))
                .toList();
    }

    List<Choice> relations() {
        return taxonomy.relations().stream()
                .map(term -> Choice.of(term.id(), text(term.label())))
                .toList();
    }

    static List<Choice> ages() {
        return choices("consultation.age.", AgeBand.values());
    }

    /** How somebody comes to an expert: not through the page, which fills itself in. */
    static List<Choice> channels() {
        return choices("consultation.channel.", Channel.PHONE, Channel.CHAT, Channel.MAIL);
    }

    static List<Choice> outcomes() {
        return choices(
                "consultation.outcome.",
                Stream.of(Outcome.values()).filter(Outcome::chosen).toArray(Outcome[]::new));
    }

    static List<Choice> professions() {
        return choices("draft.profession.", Profession.values());
    }

    private static List<Choice> choices(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), text(prefix + value.name())))
                .toList();
    }

    /** The constant with this name, or null when there is none. */
    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return Constants.named(type, name).orElse(null);
    }
}
