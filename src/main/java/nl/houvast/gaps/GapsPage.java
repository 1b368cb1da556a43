package nl.houvast.gaps;

import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Words;
import nl.houvast.gaps.GapsDesk.Gap;
import nl.houvast.web.Page;

/** What help is missing where, for policy. */
record GapsPage(List<Line> lines) implements Page {

    static final String PATH = "/beheer/kaart/leemten";

    /** A gap in words. */
    record Line(String region, String need, Gap gap) {}

    static GapsPage of(List<Gap> gaps, Words words) {
        return new GapsPage(
                gaps.stream()
                        .map(
                                gap ->
                                        new Line(
                                                text("reach.region." + gap.region()),
                                                words.label(Kind.SERVICE, gap.need()),
                                                gap))
                        .toList());
    }
}
