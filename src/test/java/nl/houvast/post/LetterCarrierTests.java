package nl.houvast.post;

import static nl.houvast.person.PersonExamples.NOON;
import static nl.houvast.post.PostExamples.anyWay;
import static nl.houvast.post.PostExamples.inEnglish;
import static nl.houvast.post.PostExamples.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.StreamSupport;
import nl.houvast.contact.Channel;
import nl.houvast.person.Identity;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterCarrierTests {

    static final String SENDER = "Postbus 1, 3500 AA Utrecht";

    @TempDir Path folder;
    MessageId id = MessageId.next(NOON);

    @Test
    void putsOneWholeLetterInTheFolderAndNothingElse() throws IOException {
        var carrier = carrier();

        carrier.carry(envelope(anyWay("+31612345678")), id);
        carrier.carry(envelope(anyWay("+31612345678")), id);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve(id + ".pdf"));
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve(id + ".pdf")))
                .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        try (var letter = Loader.loadPDF(folder.resolve(id + ".pdf").toFile())) {
            assertThat(words(letter))
                    .isEqualTo(
                            """
                            Postbus 1, 3500 AA Utrecht
                            Sam Voorbeeld
                            Kerkstraat 1
                            3511 AB Utrecht
                            Er staat een bericht voor je klaar
                            Er staat een bericht voor je klaar.""");
        }
    }

    @Test
    void canBeHeard() throws IOException {
        try (var letter = Loader.loadPDF(paper(anyWay("+31612345678")))) {
            var catalog = letter.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("nl");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(letter.getDocumentInformation().getTitle())
                    .isEqualTo("Er staat een bericht voor je klaar");
            var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).containsPattern("pdfuaid:part[>=\"']+1");
            var page = letter.getPage(0);
            assertThat(page.getCOSObject().getNameAsString(COSName.getPDFName("Tabs")))
                    .isEqualTo("S");
            assertThat(
                            StreamSupport.stream(
                                    page.getResources().getFontNames().spliterator(), false))
                    .isNotEmpty()
                    .allSatisfy(
                            font ->
                                    assertThat(page.getResources().getFont(font).isEmbedded())
                                            .isTrue());
            assertThat(letter.getNumberOfPages()).isOne();
        }
    }

    @Test
    void isInTheLanguageOfThePerson() throws IOException {
        try (var letter = Loader.loadPDF(paper(inEnglish(anyWay("+31612345678"))))) {
            assertThat(letter.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(words(letter)).endsWith("There is a message for you.");
        }
    }

    @Test
    void aFolderThatIsNotThereTakesNothing() {
        var carrier = new LetterCarrier(new LetterCarrier.Settings(folder.resolve("weg"), SENDER));

        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> carrier.carry(envelope(anyWay("+31612345678")), id))
                .extracting(NotTaken::why)
                .isEqualTo(NotTaken.Why.NOT_NOW);
    }

    @Test
    void aLetterHasAReturnAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LetterCarrier.Settings(folder, null));
    }

    private LetterCarrier carrier() {
        return new LetterCarrier(new LetterCarrier.Settings(folder, SENDER));
    }

    private static byte[] paper(Identity who) throws IOException {
        return LetterPaper.print(envelope(who), SENDER);
    }

    private static String words(PDDocument letter) throws IOException {
        return new PDFTextStripper().getText(letter).strip().replace("\r", "");
    }

    private static Envelope.Letter envelope(Identity who) {
        return (Envelope.Letter) Envelope.to(question(Channel.LETTER, who, NOON));
    }
}
