package nl.houvast.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd|'x'!A", "@SUM(A1)", "\t=1", "'=1"})
    void whatCouldBeAFormulaIsGuarded(String cell) {
        assertThat(Cells.guarded(cell)).isEqualTo("'" + cell);
    }

    @Test
    void aTelephoneNumberAndADutchNameStayAsTheyAre() {
        assertThat(Cells.guarded("+31 6 12345678")).isEqualTo("+31 6 12345678");
        assertThat(Cells.guarded("'t Huis")).isEqualTo("'t Huis");
        assertThat(Cells.unguarded("'t Huis")).isEqualTo("'t Huis");
    }

    @Property
    void nothingIsLost(@ForAll String cell) {
        assertThat(Cells.unguarded(Cells.guarded(cell))).isEqualTo(cell);
    }

    @Property
    void nothingBeginsAsAFormula(@ForAll String cell) {
        var written = Cells.guarded("=" + cell);
        assertThat(written).startsWith("'=");
    }
}
