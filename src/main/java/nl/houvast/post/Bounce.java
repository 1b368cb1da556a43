package nl.houvast.post;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports about a message of ours (RFC 3464). Of the report only this is read:
 * the name under which we sent the message, and whether it failed. Not the address, and no words.
 *
 * @param message the message that did not arrive
 * @param forGood whether it never will at this address (a status of class 5, RFC 3463)
 */
record Bounce(MessageId message, boolean forGood) {

    /** A report on one neutral sentence is never longer than this, in bytes. */
    static final int LONGEST = 1_000_000;

    private static final Pattern NAME =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>\\s]+>");

    /**
     * Reads a mail.
     *
     * @return empty when it is not a report that a message of ours failed
     * @throws MessagingException when it cannot be read
     */
    static Optional<Bounce> read(Part mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report")
                || !(mail.getContent() instanceof Multipart report)) {
            return Optional.empty();
        }
        var statuses = new ArrayList<String>();
        @Nullable MessageId message = null;
        for (int i = 0; i < report.getCount(); i++) {
            var part = report.getBodyPart(i);
            if (is(part, "message/delivery-status")) {
                statuses.addAll(failures(part));
            } else if (is(part, "message/rfc822") || is(part, "text/rfc822-headers")) {
                message = name(part);
            }
        }
        return message == null || statuses.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Bounce(message, statuses.stream().anyMatch(it -> it.startsWith("5"))));
    }

    private static boolean is(BodyPart part, String type) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).match(type);
        } catch (ParseException e) {
            return false;
        }
    }

    /** The statuses of those that did not get it: a report has a block of fields for each. */
    private static List<String> failures(BodyPart part) throws MessagingException, IOException {
        var failures = new ArrayList<String>();
        var fields = new ByteArrayInputStream(read(part));
        while (fields.available() > 0) {
            var block = new InternetHeaders(fields);
            var action = block.getHeader("Action", null);
            if (action != null && action.strip().toLowerCase(Locale.ROOT).equals("failed")) {
                failures.add(String.valueOf(block.getHeader("Status", null)).strip());
            }
        }
        return failures;
    }

    /** The Message-ID of the message that comes back, when it is one of ours. */
    private static @Nullable MessageId name(BodyPart part) throws MessagingException, IOException {
        var returned = new InternetHeaders(new ByteArrayInputStream(read(part)));
        var name = returned.getHeader("Message-ID", null);
        var match = NAME.matcher(name == null ? "" : name.strip());
        return match.matches() ? new MessageId(UUID.fromString(match.group(1))) : null;
    }

    private static byte[] read(BodyPart part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return in.readNBytes(LONGEST);
        }
    }
}
