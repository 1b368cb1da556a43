package nl.houvast.knowledge;

import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;

/**
 * The articles, by what they are for; or what was found.
 *
 * @param q what was looked for, empty when nothing was
 */
record KnowledgePage(String q, Problems problems, List<Group> groups, List<ArticleSearch.Hit> hits)
        implements Page {

    /** The articles of one kind, by title. */
    record Group(ArticleKind kind, List<Line> lines) {

        String title() {
            return text("knowledge.kind." + kind);
        }

        String anchor() {
            return kind.word();
        }
    }

    /** One article in the language of the request. */
    record Line(String slug, String title, String summary) implements Comparable<Line> {

        static Line of(OnTheShelf article) {
            var words = article.content().in(Texts.locale());
            return new Line(article.slug(), words.title(), words.summary());
        }

        @Override
        public int compareTo(Line other) {
            return title.compareToIgnoreCase(other.title);
        }
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    /** Whether this shows what was found. */
    boolean searched() {
        return !q.isEmpty() && !problems.any();
    }

    /** How many articles there are. */
    int count() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }

    List<ArticleSearch.Hit> articles() {
        return hits(ArticleSearch.Kind.ARTICLE);
    }

    List<ArticleSearch.Hit> rules() {
        return hits(ArticleSearch.Kind.RULE);
    }

    List<ArticleSearch.Hit> organisations() {
        return hits(ArticleSearch.Kind.ORGANISATION);
    }

    private List<ArticleSearch.Hit> hits(ArticleSearch.Kind kind) {
        return hits.stream().filter(hit -> hit.kind() == kind).toList();
    }
}
