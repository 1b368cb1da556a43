package nl.houvast.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.houvast.kernel.Refusal;

/**
 * A packed file, opened with distrust: few files with plain names, and no more comes out of it than
 * may, whatever it says about its size. Nothing is ever written under a name that it gives.
 */
final class Unpacked implements AutoCloseable {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}");

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private long left;

    private Unpacked(ZipFile zip, long most) {
        this.zip = zip;
        this.left = most;
    }

    /**
     * Opens it.
     *
     * @throws Refusal when it is not whole, or there is in it what may not be
     */
    static Unpacked of(Path file, ExchangeSettings settings) {
        try {
            var unpacked = new Unpacked(new ZipFile(file.toFile()), settings.mostUnpacked());
            try {
                unpacked.list(settings.packed());
            } catch (Refusal refusal) {
                unpacked.close();
                throw refusal;
            }
            return unpacked;
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refusal(ExchangeRefusal.ZIP_BROKEN);
        } catch (IOException e) {
            throw Utf8.refusal(e, ExchangeRefusal.ZIP_BROKEN);
        }
    }

    private void list(int most) {
        Refusal.unless(zip.size() <= most, ExchangeRefusal.ZIP_MANY);
        var all = zip.entries();
        while (all.hasMoreElements()) {
            var entry = all.nextElement();
            var name = entry.getName();
            Refusal.unless(
                    PLAIN.matcher(name).matches() && entries.put(name, entry) == null,
                    ExchangeRefusal.ZIP_NAMES);
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The text of this file in it. */
    Reader text(String name) {
        var entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no such file in it");
        }
        try {
            return Utf8.reader(new Counted(zip.getInputStream(entry)));
        } catch (IOException e) {
            throw Utf8.refusal(e, ExchangeRefusal.ZIP_BROKEN);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var some = super.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) {
            left -= bytes;
            Refusal.unless(left >= 0, ExchangeRefusal.ZIP_LARGE);
        }
    }
}
