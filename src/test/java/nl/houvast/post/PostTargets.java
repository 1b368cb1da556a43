package nl.houvast.post;

import static nl.houvast.FuzzTarget.lines;
import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.houvast.web.PlainText;
import org.xml.sax.InputSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What mail servers and gateways send, and what is printed. */
public final class PostTargets {

    private static final Session SESSION = Session.getInstance(new Properties());

    private PostTargets() {}

    /** A mail that cannot be read is left; it never stops the round. */
    public static void bounce(byte[] input) {
        try {
            var mail = new MimeMessage(SESSION, new ByteArrayInputStream(input));
            Bounce.read(mail)
                    .ifPresent(
                            found ->
                                    must(
                                            text(input).contains(found.message().toString()),
                                            "about a message that it names"));
        } catch (MessagingException | IOException e) {
            // as promised
        }
    }

    /** Whatever a gateway answers: a report, or none yet. */
    public static void gateway(byte[] input) {
        try {
            var answer = JsonMapper.shared().readTree(input);
            var report = SmsCarrier.read(answer);
            must(
                    report == SmsCarrier.Report.UNDERWAY || text(input).contains("status"),
                    "no end without a word");
            SmsCarrier.name(answer).ifPresent(name -> must(!name.isEmpty(), "a name"));
        } catch (JacksonException e) {
            // RestClient says so too
        }
    }

    /** What was typed is a text on the sheet and nothing else. */
    public static void letter(byte[] input) throws Exception {
        var typed = lines(input, 5);
        for (var line : typed) {
            if (line.isBlank() || !PlainText.Check.readable(line, false)) {
                return; // neither names nor addresses are
            }
        }
        var sheet =
                LetterPaper.html(
                        "nl", typed.get(0), typed.get(1), typed.get(2), typed.get(3), typed.get(4));
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var page =
                factory.newDocumentBuilder()
                        .parse(
                                new InputSource(
                                        new StringReader(
                                                sheet.substring("<!DOCTYPE html>".length()))));
        must(page.getElementsByTagName("*").getLength() == 13, "the sheet as it was drawn");
        var sender = page.getElementsByTagName("p").item(0).getTextContent();
        var kept = typed.get(0).replace('\t', ' ').replaceAll("[\\ufffe\\uffff]", "");
        must(sender.equals(kept), "as it was typed, but for what paper does not have");
    }
}
