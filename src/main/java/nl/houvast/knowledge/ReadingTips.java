package nl.houvast.knowledge;

import java.util.Comparator;
import java.util.List;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Service;

/** What to read about what happened, for whoever is talking about it. */
@Service
public class ReadingTips {

    private final Shelf shelf;

    ReadingTips(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * An article, in the language of the request.
     *
     * @param address of its page
     * @param summary what it is about, in one sentence
     */
    public record Tip(String address, String title, String summary) {}

    /**
     * The articles about this kind of event (an id of the taxonomy), those about exactly this
     * first; at most so many. None when nobody wrote about it.
     */
    public List<Tip> about(String event, int most) {
        return shelf.now().articles().values().stream()
                .filter(article -> near(article, event) > 0)
                .sorted(
                        Comparator.comparingInt((OnTheShelf article) -> -near(article, event))
                                .thenComparing(OnTheShelf::slug))
                .limit(most)
                .map(ReadingTips::tip)
                .toList();
    }

    private static Tip tip(OnTheShelf article) {
        var words = article.content().in(Texts.locale());
        return new Tip(
                KnowledgeController.PATH + "/" + article.slug(), words.title(), words.summary());
    }

    /**
     * Exactly this, about something wider, about something narrower, or not at all; of two that are
     * as near, the one about fewer things says more of this one.
     */
    private static int near(OnTheShelf article, String event) {
        var events = article.content().events();
        var near =
                events.contains(event)
                        ? 3
                        : events.stream().anyMatch(it -> event.startsWith(it + "."))
                                ? 2
                                : events.stream().anyMatch(it -> it.startsWith(event + "."))
                                        ? 1
                                        : 0;
        return near == 0 ? 0 : near * 1000 - Math.min(999, events.size());
    }
}
