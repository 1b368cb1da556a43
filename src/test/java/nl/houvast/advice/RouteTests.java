package nl.houvast.advice;

import static nl.houvast.advice.AdviceExamples.ADVISOR;
import static nl.houvast.advice.AdviceExamples.change;
import static nl.houvast.advice.AdviceExamples.situation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTests {

    private final AdviceExamples.Change assault = change(situation("violence.assault", "victim"));

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 11, 12, 13, 15, 16, 17, 18, 19, 30})
    void growsUpAsTheTableSays(int age) {
        var now = ADVISOR.rule(assault.age(age)).route();

        assertThat(Route.PARENT.at(age)).isEqualTo(now);
        assertThat(Route.JOINT.at(age)).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 16, 18, 30})
    void aChildThatIsHelpedAloneStaysSo(int age) {
        assertThat(Route.CHILD_ALONE.at(age)).isEqualTo(Route.CHILD_ALONE);
        assertThat(Route.SELF.at(age)).isEqualTo(Route.SELF);
        assertThat(Route.NONE.at(age)).isEqualTo(Route.NONE);
    }
}
