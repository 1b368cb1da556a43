package nl.houvast.document;

import nl.houvast.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Looks at what somebody wants to add, before anything of it is kept. */
@Component
class DocumentCheck {

    /** Five megabytes: a letter that was photographed, and no film. The texts name it. */
    static final int MOST = 5 * 1024 * 1024;

    private final VirusScanner scanner;

    DocumentCheck(VirusScanner scanner) {
        this.scanner = scanner;
    }

    /** Whether documents are scanned for viruses here. */
    boolean scans() {
        return scanner.configured();
    }

    /**
     * What kind of file this is, when it may be kept.
     *
     * @throws Refusal when it may not
     */
    FileKind check(byte[] content) {
        Refusal.unless(content.length > 0, DocumentRefusal.EMPTY);
        Refusal.unless(content.length <= MOST, DocumentRefusal.TOO_LARGE);
        var kind = FileKind.of(content).orElseThrow(() -> new Refusal(DocumentRefusal.OTHER_KIND));
        if (kind == FileKind.PDF) {
            requireQuiet(content);
        }
        if (scanner.configured()) {
            requireClean(content);
        }
        return kind;
    }

    private static void requireQuiet(byte[] content) {
        switch (PdfCheck.look(content)) {
            case QUIET -> {}
            case ACTIVE -> throw new Refusal(DocumentRefusal.ACTIVE);
            case LOCKED -> throw new Refusal(DocumentRefusal.LOCKED);
            case UNREADABLE -> throw new Refusal(DocumentRefusal.UNREADABLE);
        }
    }

    private void requireClean(byte[] content) {
        switch (scanner.scan(content)) {
            case CLEAN -> {}
            case VIRUS -> throw new Refusal(DocumentRefusal.VIRUS);
            case NONE -> throw new Refusal(DocumentRefusal.NOT_SCANNED);
        }
    }
}
