package nl.houvast.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every article that comes with the house can be read, and an editor could keep it as it is. */
class HouseArticlesTests {

    private static final List<ArticleFile> FILES = HouseArticles.files();

    @Test
    void everyFileReads() {
        assertThat(FILES).hasSizeGreaterThanOrEqualTo(25);
        assertThat(FILES)
                .allSatisfy(
                        file -> {
                            assertThat(file.content().missing()).isEmpty();
                            assertThat(file.content().owner()).isNotBlank();
                            assertThat(file.content().nl().words()).isNotEmpty();
                            assertThat(ArticleForm.TIMES)
                                    .contains(file.content().reviewAfter().toString());
                            assertThat(file.reviewed()).isNotNull();
                        });
        assertThat(FILES.stream().map(file -> file.content().kind()).distinct())
                .containsExactlyInAnyOrder(ArticleKind.values());
    }

    @Test
    void noneHasWhatAnEditorMayNotWrite() {
        assertThat(FILES)
                .allSatisfy(
                        file ->
                                assertThat(
                                                Stream.of(file.content().nl(), file.content().en())
                                                        .map(ArticleText::body))
                                        .as(file.slug())
                                        .allSatisfy(
                                                body ->
                                                        assertThat(Markdown.flaws(body))
                                                                .isEmpty()));
    }

    @Test
    void anEditorGetsBackWhatIsThere() {
        assertThat(FILES)
                .allSatisfy(
                        file ->
                                assertThat(ArticleForm.of(file.slug(), 1, file.content()).content())
                                        .isEqualTo(file.content()));
    }

    @Test
    void twoLanguagesThatDifferAreRefused() {
        var file = FILES.getFirst();
        var other = file.english().replaceFirst("(?m)^kind: .*$", "kind: uzelf");
        assertThatIllegalStateException()
                .isThrownBy(() -> ArticleFile.of("x", file.dutch(), other).content())
                .withMessage("knowledge/x: kind differs");
        assertThatIllegalStateException()
                .isThrownBy(() -> ArticleFile.of("x", "zonder", "without").content())
                .withMessage("knowledge/x: no lines on top");
    }
}
