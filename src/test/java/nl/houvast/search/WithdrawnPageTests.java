package nl.houvast.search;

import static nl.houvast.directory.DirectoryExamples.entry;
import static nl.houvast.directory.DirectoryExamples.national;
import static nl.houvast.directory.DirectoryExamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.houvast.directory.Entry;
import org.junit.jupiter.api.Test;

class WithdrawnPageTests {

    Entry gone = entry(row("gone"));
    Entry here = entry(row("here"));
    Entry anywhere = entry(national("anywhere"));
    Entry elsewhere = entry(row("elsewhere").replace("GM0344", "GM0014"));
    Entry lessLike = entry(row("less").replace("\"legal\"", "\"emotional\""));
    Entry other = entry(row("other").replace("[\"sexual\"]", "[\"traffic\"]"));

    @Test
    void offersWhoIsMostLikeItAndNearFirst() {
        var page = WithdrawnPage.of(gone, List.of(other, elsewhere, here, anywhere, lessLike));

        assertThat(page.others())
                .extracting(OrganisationGroup.Line::id)
                .containsExactly("anywhere", "here", "less", "elsewhere");
        assertThat(page.status()).isEqualTo(410);
    }

    @Test
    void offersNobodyRatherThanSomebodyElse() {
        assertThat(WithdrawnPage.of(gone, List.of(other)).others()).isEmpty();
    }
}
