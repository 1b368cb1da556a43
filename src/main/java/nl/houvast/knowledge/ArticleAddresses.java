package nl.houvast.knowledge;

import java.util.List;
import java.util.stream.Stream;
import nl.houvast.web.Page;
import org.springframework.stereotype.Component;

/** The pages of articles, for search engines. */
@Component
class ArticleAddresses implements Page.Listed {

    private final Shelf shelf;

    ArticleAddresses(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<String> paths() {
        return Stream.concat(
                        Stream.of(KnowledgeController.PATH),
                        shelf.now().articles().keySet().stream()
                                .sorted()
                                .map(slug -> KnowledgeController.PATH + "/" + slug))
                .toList();
    }
}
