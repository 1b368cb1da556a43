package nl.houvast.arrival;

import static nl.houvast.arrival.KeyExamples.NOON;
import static nl.houvast.arrival.KeyExamples.PARTS;
import static nl.houvast.arrival.KeyExamples.WRONG;
import static nl.houvast.arrival.PackageKey.Turn.ELSEWHERE;
import static nl.houvast.arrival.PackageKey.Turn.ENDED;
import static nl.houvast.arrival.PackageKey.Turn.OPENED;
import static nl.houvast.arrival.PackageKey.Turn.WRONG_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Stream;
import nl.houvast.kernel.LinkSecret;
import org.junit.jupiter.api.Test;

/** What a link and a code open together, and for whom. */
class PackageKeyTests {

    private final PackageKey key = KeyExamples.key();
    private final LinkSecret mine = LinkSecret.make();

    private PackageKey.Turn type(SpokenCode code) {
        return key.open(PARTS.link(), code, null, mine, NOON);
    }

    @Test
    void theFirstBrowserWithBothKeepsIt() {
        assertThat(key.openIn(null, NOON)).isFalse();

        assertThat(type(PARTS.code())).isEqualTo(OPENED);

        assertThat(key.first()).isTrue();
        assertThat(key.openIn(mine, NOON)).isTrue();
        assertThat(key.openIn(null, NOON)).isFalse();
        assertThat(key.openIn(LinkSecret.make(), NOON)).isFalse();
        assertThat(key.open(PARTS.link(), PARTS.code(), null, LinkSecret.make(), NOON))
                .isEqualTo(ELSEWHERE);
        assertThat(key.openIn(mine, NOON)).as("and it still has it").isTrue();
    }

    @Test
    void afterAnHourTheSameBrowserIsAskedForTheCodeAgain() {
        type(PARTS.code());
        var later = NOON.plus(PackageKey.OPEN);

        assertThat(key.openIn(mine, later.minusSeconds(1))).isTrue();
        assertThat(key.openIn(mine, later)).isFalse();
        assertThat(key.open(PARTS.link(), PARTS.code(), mine, LinkSecret.make(), later))
                .isEqualTo(OPENED);
        assertThat(key.openIn(mine, later)).isTrue();
    }

    @Test
    void fiveWrongCodesEndItAlsoWhenItWasOpenedBetween() {
        assertThat(type(WRONG)).isEqualTo(WRONG_CODE);
        assertThat(key.left()).isEqualTo(4);
        type(WRONG);
        type(PARTS.code());
        type(WRONG);
        assertThat(type(WRONG)).isEqualTo(WRONG_CODE);
        assertThat(key.works(NOON)).isTrue();

        assertThat(type(WRONG)).isEqualTo(ENDED);

        assertThat(key.works(NOON)).isFalse();
        assertThat(key.openIn(mine, NOON)).isFalse();
        assertThat(key.open(PARTS.link(), PARTS.code(), mine, mine, NOON)).isEqualTo(ENDED);
    }

    @Test
    void itEndsByItself() {
        type(PARTS.code());
        var end = NOON.plus(KeyExamples.WORKS);

        assertThat(key.works(end.minusSeconds(1))).isTrue();
        assertThat(key.works(end)).isFalse();
        assertThat(key.open(PARTS.link(), PARTS.code(), mine, mine, end)).isEqualTo(ENDED);
    }

    @Test
    void theCodeIsWorthNothingWithAnotherLink() {
        assertThat(key.open(LinkSecret.make(), PARTS.code(), null, mine, NOON))
                .isEqualTo(WRONG_CODE);
    }

    @Test
    void nothingOfItIsKeptOrPrinted() {
        assertThat(key.digest()).doesNotContain(PARTS.link().value());
        assertThat(key.codeDigest())
                .doesNotContain(PARTS.code().value())
                .isNotEqualTo(KeyDigest.of(new LinkSecret("another"), PARTS.code()));
        assertThat(PARTS.toString()).doesNotContain(PARTS.link().value(), PARTS.code().value());
    }

    @Test
    void aCodeIsUnderstoodAsPeopleTypeIt() {
        for (var typed : new String[] {"CDFGH346", "cdfg h346", " cdfg-h346 ", "c.d.f.g.h.3.4.6"}) {
            assertThat(SpokenCode.typed(typed)).isEqualTo(PARTS.code());
        }
        assertThat(SpokenCode.typed("CDFGH34").possible()).isFalse();
        assertThat(SpokenCode.typed("CDFGH34O").possible()).isFalse();
        assertThat(SpokenCode.typed("C".repeat(1_000_000)).possible()).isFalse();
        assertThat(PARTS.code().spoken()).isEqualTo("CDFG H346");
    }

    @Test
    void everyCodeIsAnother() {
        var codes = new HashSet<>(Stream.generate(SpokenCode::make).limit(2000).toList());

        assertThat(codes).hasSizeGreaterThan(1998).allMatch(SpokenCode::possible);
    }
}
