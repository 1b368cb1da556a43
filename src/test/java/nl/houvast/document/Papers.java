package nl.houvast.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Real files of each kind, with invented contents. */
public final class Papers {

    private Papers() {}

    /** Does something to a document before it is written. */
    interface Step {
        void apply(PDDocument pdf) throws IOException;
    }

    /** A letter of one empty page. */
    public static byte[] pdf() {
        return pdf(nothing -> {});
    }

    static byte[] pdf(Step step) {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            step.apply(pdf);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] locked(String toOpen) {
        return pdf(
                pdf ->
                        pdf.protect(
                                new StandardProtectionPolicy(
                                        "van de eigenaar", toOpen, new AccessPermission())));
    }

    /** A photograph of nothing. */
    static byte[] image(String format) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF as somebody would type it, with these objects after its catalog, pages and page. */
    static byte[] typed(String catalog, String... objects) {
        var text = new StringBuilder("%PDF-1.7\n");
        text.append("1 0 obj\n<< /Type /Catalog /Pages 2 0 R ")
                .append(catalog)
                .append(" >>\nendobj\n");
        text.append("2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        text.append("3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n");
        for (var number = 0; number < objects.length; number++) {
            text.append(number + 4).append(" 0 obj\n").append(objects[number]).append("\nendobj\n");
        }
        text.append("trailer\n<< /Root 1 0 R /Size ")
                .append(objects.length + 4)
                .append(" >>\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
