package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BodyProperties {

    private static final String WHOLE =
            "{\"name\":\"Sam\",\"age\":7,\"list\":[\"a\",{\"b\":null}],\"in\":{\"ok\":true}}";

    /** Whatever is sent, it is either taken or refused in words: never anything else. */
    @Property
    void anyBytesAreTakenOrRefused(@ForAll byte[] bytes) {
        use(bytes);
    }

    @Property
    void aDamagedBodyIsTakenOrRefused(@ForAll("damaged") byte[] bytes) {
        use(bytes);
    }

    /** What is read is what was sent, or there is a problem that names the field. */
    @Property
    void noTextIsChangedUnnoticed(@ForAll String text) {
        var body = Body.of("{\"name\":" + quoted(text) + "}");
        var read = body.lines("name", 255);
        if (body.wrong()) {
            assertThat(read).isEmpty();
        } else {
            assertThat(read).isEqualTo(Optional.of(text.strip()).filter(t -> !t.isEmpty()));
        }
    }

    @Property
    void everyNumberIsReadOrRefused(@ForAll long number) {
        var body = Body.of("{\"age\":" + number + "}");
        var read = body.integer("age", -1000, 1000);
        if (number >= -1000 && number <= 1000) {
            assertThat(read).contains((int) number);
        } else {
            assertThat(read).isEmpty();
            assertThat(body.wrong()).isTrue();
        }
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        var bytes = WHOLE.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Arbitraries.integers()
                .between(0, bytes.length - 1)
                .tuple2()
                .flatMap(
                        places ->
                                Arbitraries.bytes()
                                        .map(
                                                value -> {
                                                    var copy = bytes.clone();
                                                    copy[places.get1()] = value;
                                                    copy[places.get2()] = (byte) '"';
                                                    return copy;
                                                }));
    }

    private static void use(byte[] bytes) {
        try {
            var body = BodyReader.read(bytes);
            body.requiredString("name", 10);
            body.integer("age", 0, 10);
            body.strings("list", 5, 5);
            body.requiredObject("in").someOf("ok", Set.of("a"));
            body.orElseThrow();
        } catch (BodyRefused refusal) {
            assertThat(refusal.problems()).isNotEmpty();
            assertThat(refusal.problems()).allMatch(problem -> !problem.detail().isBlank());
            assertThat(refusal.status()).isEqualTo(400);
        }
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(String.format("\\u%04x", c)));
        return json.append('"').toString();
    }
}
