package nl.houvast.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class ReturnAddressProperties {

    @Property
    void neverLeavesTheHouse(
            @ForAll
                    @StringLength(max = 12)
                    @Chars({'/', '\\', ':', '@', '.', '%', '{', '}', '\r', '\n', '\t', ' '})
                    @CharRange(from = 'a', to = 'e')
                    String address) {
        ReturnAddress.of(address)
                .ifPresent(
                        found -> {
                            assertThat(found.path()).startsWith("/").doesNotContain("\\", "{", "}");
                            assertThat(found.path().chars()).allMatch(c -> c > 0x20 && c < 0x7f);
                            assertThat(
                                            URI.create("https://houvast.example/werk")
                                                    .resolve(found.path().replace('%', 'p'))
                                                    .getHost())
                                    .isEqualTo("houvast.example");
                        });
    }
}
