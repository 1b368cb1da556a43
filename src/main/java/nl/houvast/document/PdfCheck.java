package nl.houvast.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Whether a PDF can only be read: no scripts, nothing that starts a program or sends a form, no
 * other files inside (ISO 32000-2, §7.11.4, §12.6, §13). Looks at every object of the file, not
 * only at those that a page shows.
 */
final class PdfCheck {

    /** What something does, when it does more than lead to a page or an address. */
    private static final Set<String> DOES =
            Set.of(
                    "JavaScript",
                    "Launch",
                    "SubmitForm",
                    "ImportData",
                    "GoToE",
                    "GoToR",
                    "Thread",
                    "Rendition",
                    "RichMediaExecute",
                    "Movie",
                    "Sound",
                    "Trans3D",
                    "GoTo3DView");

    /** What something is, when it holds a file or a player. */
    private static final Set<String> IS =
            Set.of("EmbeddedFile", "FileAttachment", "RichMedia", "Movie", "Sound", "Screen", "3D");

    /** Entries that hold a script, a file, or a form that is a program. */
    private static final Set<String> HOLDS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "AA");

    private static final int MOST_OBJECTS = 500_000;

    /** What was found. */
    enum Finding {
        QUIET,
        ACTIVE,
        LOCKED,
        UNREADABLE
    }

    private final Deque<COSBase> left = new ArrayDeque<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfCheck() {}

    /** What there is in this PDF. */
    static Finding look(byte[] content) {
        if (PdfSize.isTooLarge(content)) {
            return Finding.UNREADABLE;
        }
        try (var pdf = Loader.loadPDF(content)) {
            if (pdf.getNumberOfPages() == 0) {
                return Finding.UNREADABLE;
            }
            return new PdfCheck().look(pdf.getDocument());
        } catch (InvalidPasswordException e) {
            return Finding.LOCKED;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Finding.UNREADABLE; // made by somebody else: whatever it breaks, it is not ours
        }
    }

    private Finding look(COSDocument pdf) {
        left.push(pdf.getTrailer());
        for (var key : pdf.getXrefTable().keySet()) {
            var object = pdf.getObjectFromPool(key);
            if (object.getObject() == null) {
                return Finding.UNREADABLE; // another program may read it, and do what it says
            }
            left.push(object);
        }
        while (!left.isEmpty()) {
            var one = left.pop();
            if (seen.size() > MOST_OBJECTS) {
                return Finding.UNREADABLE;
            }
            if (seen.add(one) && isActive(one)) {
                return Finding.ACTIVE;
            }
        }
        return Finding.QUIET;
    }

    private boolean isActive(COSBase one) {
        switch (one) {
            case COSObject reference -> add(reference.getObject());
            case COSArray array -> array.forEach(this::add);
            case COSDictionary entries -> {
                if (acts(entries)) {
                    return true;
                }
                entries.getValues().forEach(this::add);
            }
            default -> {} // numbers, names, texts
        }
        return false;
    }

    private void add(COSBase one) {
        if (one instanceof COSObject || one instanceof COSArray || one instanceof COSDictionary) {
            left.push(one);
        }
    }

    private static boolean acts(COSDictionary entries) {
        return entries.keySet().stream().anyMatch(key -> HOLDS.contains(key.getName()))
                || DOES.contains(name(entries, COSName.S))
                || opensSomething(entries)
                || IS.contains(name(entries, COSName.TYPE))
                || IS.contains(name(entries, COSName.SUBTYPE));
    }

    /** On opening it may go to a place in itself, and do nothing else. */
    private static boolean opensSomething(COSDictionary entries) {
        return entries.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action
                && !name(action, COSName.S).equals("GoTo");
    }

    private static String name(COSDictionary entries, COSName key) {
        return entries.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
