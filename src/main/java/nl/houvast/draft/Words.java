package nl.houvast.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.houvast.advice.Taxonomy;
import nl.houvast.advice.Taxonomy.EventType;
import nl.houvast.advice.Taxonomy.Term;
import nl.houvast.web.Choice;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Component;

/** The words a referrer chooses from, in the language of the page. */
@Component
class Words {

    /**
     * Languages that are spoken most by the people who are referred; others are told in the note.
     */
    private static final List<String> LANGUAGES =
            List.of(
                    "nl", "en", "de", "fr", "es", "pt", "it", "pl", "ro", "bg", "hu", "uk", "ru",
                    "ar", "tr", "fa", "ku", "so", "ti", "am", "zh", "hi", "ur", "pap");

    private final Taxonomy taxonomy;

    Words(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** One root kind of event with the kinds below it. */
    record EventGroup(String label, List<Choice> events) {}

    Optional<EventType> event(String id) {
        return taxonomy.event(id);
    }

    Optional<Term> relation(String id) {
        return taxonomy.relation(id);
    }

    String eventLabel(String id) {
        return event(id).map(found -> Texts.text(found.label())).orElse(id);
    }

    String relationLabel(String id) {
        return relation(id).map(found -> Texts.text(found.label())).orElse(id);
    }

    List<EventGroup> events() {
        var groups = new ArrayList<EventGroup>();
        for (var root : taxonomy.events()) {
            if (root.parent() == null) {
                groups.add(new EventGroup(Texts.text(root.label()), below(root)));
            }
        }
        return groups;
    }

    private List<Choice> below(EventType root) {
        return Stream.concat(
                        Stream.of(root),
                        taxonomy.events().stream()
                                .filter(event -> root.id().equals(event.parent())))
                .map(event -> Choice.of(event.id(), Texts.text(event.label())))
                .toList();
    }

    List<Choice> relations() {
        return taxonomy.relations().stream()
                .map(term -> Choice.of(term.id(), Texts.text(term.label())))
                .toList();
    }

    List<Choice> languages() {
        return LANGUAGES.stream().map(code -> Choice.of(code, languageLabel(code))).toList();
    }

    static String languageLabel(String code) {
        return Locale.of(code).getDisplayLanguage(Texts.locale());
    }

    static boolean knowsLanguage(String code) {
        return LANGUAGES.contains(code);
    }
}
