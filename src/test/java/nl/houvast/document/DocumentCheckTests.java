package nl.houvast.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.houvast.kernel.Refusal;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCheckTests {

    private static final DocumentCheck CHECK =
            new DocumentCheck(new VirusScanner(new DocumentSettings(null, Duration.ofSeconds(1))));

    private static void refused(byte[] content, DocumentRefusal why) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CHECK.check(content))
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }

    @Test
    void eachKindIsKnownByWhatIsInIt() {
        assertThat(CHECK.check(Papers.pdf())).isEqualTo(FileKind.PDF);
        assertThat(CHECK.check(Papers.image("jpg"))).isEqualTo(FileKind.JPEG);
        assertThat(CHECK.check(Papers.image("png"))).isEqualTo(FileKind.PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ",
                "<html><script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "PK\u0003\u0004 een document van Word",
                "GIF89a",
                "%PDF",
                "\u0000%PDF-1.7 niet vooraan",
                "\u0089PNG\r\n\u001a\n"
            })
    void whatIsOfNoKindIsRefused(String content) {
        refused(content.getBytes(ISO_8859_1), DocumentRefusal.OTHER_KIND);
    }

    @Test
    void fiveMegabytesIsTheMost() {
        refused(new byte[0], DocumentRefusal.EMPTY);
        refused(
                Arrays.copyOf(Papers.image("png"), DocumentCheck.MOST + 1),
                DocumentRefusal.TOO_LARGE);
        assertThat(CHECK.check(Arrays.copyOf(Papers.image("png"), DocumentCheck.MOST)))
                .isEqualTo(FileKind.PNG);
    }

    @Test
    void aPdfWithAPasswordIsRefusedAndOneThatMerelyMayNotBePrintedIsNot() {
        refused(Papers.locked("geheim"), DocumentRefusal.LOCKED);
        assertThat(CHECK.check(Papers.locked(""))).isEqualTo(FileKind.PDF);
    }

    @Test
    void aPdfThatActsIsRefused() {
        refused(
                Papers.pdf(
                        pdf ->
                                pdf.getDocumentCatalog()
                                        .setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                DocumentRefusal.ACTIVE);
        refused(
                Papers.pdf(
                        pdf -> {
                            var link = new PDAnnotationLink();
                            link.setAction(new PDActionLaunch());
                            pdf.getPage(0).getAnnotations().add(link);
                        }),
                DocumentRefusal.ACTIVE);
        refused(
                Papers.pdf(
                        pdf -> {
                            var inside = new PDComplexFileSpecification();
                            inside.setEmbeddedFile(
                                    new PDEmbeddedFile(
                                            pdf, new ByteArrayInputStream(new byte[] {1})));
                            var tree = new PDEmbeddedFilesNameTreeNode();
                            tree.setNames(java.util.Map.of("brief.exe", inside));
                            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
                            names.setEmbeddedFiles(tree);
                            pdf.getDocumentCatalog().setNames(names);
                        }),
                DocumentRefusal.ACTIVE);
        refused(
                Papers.pdf(
                        pdf ->
                                pdf.getDocumentCatalog()
                                        .getCOSObject()
                                        .setItem(COSName.getPDFName("XFA"), COSName.S)),
                DocumentRefusal.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /S /JavaScript /JS (app.alert(1)) >>",
                "<< /S /J#61vaScript /#4AS (app.alert(1)) >>",
                "[ [ << /A << /S /Launch /F (cmd.exe) >> >> ] ]",
                "<< /S /SubmitForm /F (https://elders.example) >>",
                "<< /Type /Filespec /EF << /F 9 0 R >> >>",
                "<< /Subtype /RichMedia >>",
                "<< /S /GoToR /F (elders.pdf) >>",
                "<< /AA << /O << /S /URI /URI (https://elders.example) >> >> >>",
                "<< /OpenAction << /S /URI /URI (https://elders.example) >> >>"
            })
    void whatActsIsFoundWhereverItIsHidden(String object) {
        refused(Papers.typed("", object), DocumentRefusal.ACTIVE);
        refused(Papers.typed("/OpenAction " + object), DocumentRefusal.ACTIVE);
    }

    @Test
    void aLinkToAnAddressIsNoAction() {
        assertThat(
                        CHECK.check(
                                Papers.pdf(
                                        pdf -> {
                                            var link = new PDAnnotationLink();
                                            var leads = new PDActionURI();
                                            leads.setURI("https://houvast.example");
                                            link.setAction(leads);
                                            pdf.getPage(0).getAnnotations().add(link);
                                        })))
                .isEqualTo(FileKind.PDF);
        assertThat(CHECK.check(Papers.typed("", "<< /Title (JavaScript voor beginners) >>")))
                .isEqualTo(FileKind.PDF);
    }

    @Test
    void aFewBytesThatBecomeAThousandTimesAsManyAreRefused() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var into = new DeflaterOutputStream(packed, new Deflater(9))) {
            var nothing = new byte[1024 * 1024];
            for (var mega = 0; mega < 200; mega++) {
                into.write(nothing);
            }
        }
        assertThat(packed.size()).isLessThan(DocumentCheck.MOST / 10);
        refused(
                Papers.typed(
                        "",
                        "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length "
                                + packed.size()
                                + " >>\nstream\n"
                                + packed.toString(ISO_8859_1)
                                + "\nendstream"),
                DocumentRefusal.UNREADABLE);
        refused(
                Papers.typed(
                        "",
                        "<< /Type /Obj#53tm /Filter [/FlateDecode /FlateDecode] >>\nstream\nx\nendstream"),
                DocumentRefusal.UNREADABLE);
    }

    @Test
    void whatIsDamagedIsRefused() {
        refused("%PDF-1.7\nen verder niets".getBytes(ISO_8859_1), DocumentRefusal.UNREADABLE);
        refused(Papers.typed("/Deep " + "[".repeat(200_000)), DocumentRefusal.UNREADABLE);
    }

    /** Whatever it is, it is taken or refused, and nothing is thrown. */
    @Property(tries = 150)
    void aDamagedPdfIsNoFault(@ForAll int place, @ForAll byte[] other) {
        var pdf = Papers.typed("/Lang (nl)", "<< /Title (Brief) >>");
        for (var at = 0; at < other.length; at++) {
            pdf[Math.floorMod(place + 31 * at, pdf.length)] = other[at];
        }
        assertThat(PdfCheck.look(pdf)).isNotNull();
    }
}
