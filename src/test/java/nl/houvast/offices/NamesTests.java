package nl.houvast.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.houvast.offices.Land.Spot;
import nl.houvast.offices.Names.Side;
import org.junit.jupiter.api.Test;

class NamesTests {

    @Test
    void aNameStandsToTheRightUnlessSomethingIsThere() {
        var mark = new Spot(100, 100);
        assertThat(new Names(400, List.of(mark)).write("Ede", mark)).isEqualTo(Side.RIGHT);
        assertThat(new Names(400, List.of(mark, new Spot(125, 100))).write("Ede", mark))
                .isEqualTo(Side.LEFT);
        assertThat(
                        new Names(400, List.of(mark, new Spot(125, 100), new Spot(75, 100)))
                                .write("Ede", mark))
                .isEqualTo(Side.ABOVE);
    }

    @Test
    void namesDoNotLieOverEachOtherNorOutsideTheMap() {
        var west = new Spot(100, 100);
        var east = new Spot(150, 100);
        var names = new Names(400, List.of(west, east));
        assertThat(names.write("Zwolle", west)).isEqualTo(Side.LEFT);
        assertThat(names.write("Dalfsen", east)).isEqualTo(Side.RIGHT);
        var edge = new Spot(390, 200);
        assertThat(new Names(400, List.of(edge)).write("Enschede", edge)).isEqualTo(Side.LEFT);
    }
}
