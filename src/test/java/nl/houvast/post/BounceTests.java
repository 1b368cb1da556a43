package nl.houvast.post;

import static nl.houvast.person.PersonExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceTests {

    static final MessageId ID = MessageId.next(NOON);

    @ParameterizedTest
    @CsvSource({"5.1.1, true", "5.2.1, true", "4.4.7, false"})
    void tellsWhichMessageFailedAndWhetherForGood(String status, boolean forGood) throws Exception {
        assertThat(Bounce.read(report(name(ID), "failed", status)))
                .contains(new Bounce(ID, forGood));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded"})
    void whatDidNotFailIsNoBounce(String action) throws Exception {
        assertThat(Bounce.read(report(name(ID), action, "4.4.1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iets.anders@elders.test>",
                "",
                "<019a0000-0000-7000-8000-00000000000g@neutraal.test>",
                "<019a0000-0000-7000-8000-000000000001@a> <en nog wat>"
            })
    void whatWeDidNotSendIsNoBounceOfOurs(String name) throws Exception {
        assertThat(Bounce.read(report(name, "failed", "5.1.1"))).isEmpty();
    }

    @Test
    void anAnswerOfSomebodyIsNoBounce() throws Exception {
        assertThat(
                        Bounce.read(
                                mail(
                                        """
                                        From: iemand@voorbeeld.test
                                        Subject: Re: Er staat een bericht voor je klaar
                                        In-Reply-To: %s

                                        Bel me niet.
                                        """
                                                .formatted(name(ID)))))
                .isEmpty();
    }

    @Test
    void aReportWithoutItsPartsIsNoBounce() throws Exception {
        assertThat(
                        Bounce.read(
                                mail(
                                        """
                                        From: postmaster@voorbeeld.test
                                        Content-Type: multipart/report; boundary="b"

                                        --b
                                        Content-Type: text/plain

                                        niets
                                        --b--
                                        """)))
                .isEmpty();
    }

    static String name(MessageId id) {
        return MailCarrier.name(id, "bericht@neutraal.test");
    }

    /** A report as mail servers write it (RFC 3464, appendix). */
    static MimeMessage report(String name, String action, String status)
            throws MessagingException, IOException {
        return mail(
                """
                From: MAILER-DAEMON@voorbeeld.test
                To: bericht@neutraal.test
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

                --grens
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host voorbeeld.test.

                --grens
                Content-Type: message/delivery-status

                Reporting-MTA: dns; voorbeeld.test
                Arrival-Date: Tue, 24 Nov 2026 12:00:00 +0100

                Final-Recipient: rfc822; sam@voorbeeld.test
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 <sam@voorbeeld.test>: no such user

                --grens
                Content-Type: message/rfc822

                From: bericht@neutraal.test
                To: sam@voorbeeld.test
                Message-ID: %s
                Subject: Er staat een bericht voor je klaar

                Er staat een bericht voor je klaar.

                --grens--
                """
                        .formatted(action, status, name));
    }

    private static MimeMessage mail(String text) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(
                        text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
    }
}
