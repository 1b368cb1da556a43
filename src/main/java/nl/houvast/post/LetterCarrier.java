package nl.houvast.post;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import nl.houvast.post.NotTaken.Why;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Hands letters to the operator's printing service: a folder that it watches and empties. A letter
 * is made when it is handed over and kept nowhere by us; it stands there whole or not at all.
 */
@Component
class LetterCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(LetterCarrier.class);

    private final Settings settings;

    LetterCarrier(Settings settings) {
        this.settings = settings;
    }

    /**
     * Where letters go.
     *
     * @param folder the folder of the printing service; null when there is none
     * @param sender the return address on the letter, such as "Postbus 1, 3500 AA Utrecht"; it must
     *     not tell what this organisation does
     */
    @ConfigurationProperties("houvast.post.letters")
    record Settings(@Nullable Path folder, @Nullable String sender) {

        /**
         * Settings that can be used.
         *
         * @throws IllegalArgumentException when a folder is given and no return address
         */
        Settings {
            if (folder != null && (sender == null || sender.isBlank())) {
                throw new IllegalArgumentException(
                        "houvast.post.letters.folder is set, so set houvast.post.letters.sender"
                                + " too: the return address. It must not tell what the"
                                + " organisation does.");
            }
        }
    }

    /** Whether there is a printing service. */
    boolean ready() {
        return settings.folder() != null;
    }

    /**
     * Puts the letter in the folder, under the name of the message: doing it again puts the same
     * letter in the same place.
     *
     * @throws NotTaken when the folder does not take it
     */
    void carry(Envelope.Letter envelope, MessageId id) {
        var folder = settings.folder();
        var sender = settings.sender();
        if (folder == null || sender == null) {
            throw new IllegalStateException("there is no printing service");
        }
        try {
            var letter = LetterPaper.print(envelope, sender);
            var unfinished = folder.resolve("." + id + ".part");
            write(unfinished, letter);
            Files.move(unfinished, folder.resolve(id + ".pdf"), ATOMIC_MOVE, REPLACE_EXISTING);
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true); // so that it is there after a power cut as well
            }
        } catch (IOException e) {
            LOG.warn("The folder for letters did not take {}: {}", id, e.getClass().getName());
            throw new NotTaken(Why.NOT_NOW);
        }
    }

    private static void write(Path file, byte[] letter) throws IOException {
        Files.deleteIfExists(file);
        try (var channel =
                FileChannel.open(
                        file,
                        java.util.Set.of(CREATE, TRUNCATE_EXISTING, WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-r-----")))) {
            var bytes = ByteBuffer.wrap(letter);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
