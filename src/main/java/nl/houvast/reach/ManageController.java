package nl.houvast.reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where watching over the house begins, and which address is open to whom. */
@Controller
class ManageController {

    /** Written down by hand and held true by a test that tries every address as everybody. */
    private static final List<DoorsPage.Door> DOORS = doors();

    @GetMapping("/beheer")
    Page manage(Actor by) {
        return new ManagePage(by);
    }

    @GetMapping("/beheer/toegang")
    Page doors(Actor by) {
        if (by.role() != Role.PRIVACY_OFFICER && by.role() != Role.ADMINISTRATOR) {
            throw new Missing();
        }
        return new DoorsPage(DOORS);
    }

    private static List<DoorsPage.Door> doors() {
        try {
            return doors(
                    new ClassPathResource("tables/doors.csv")
                            .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The doors in this table.
     *
     * @throws IllegalStateException when a line does not say what every role finds
     */
    static List<DoorsPage.Door> doors(String table) {
        return table.lines()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .map(ManageController::door)
                .toList();
    }

    private static DoorsPage.Door door(List<String> cells) {
        if (cells.getFirst().isBlank() || cells.size() <= Role.values().length) {
            throw new IllegalStateException("tables/doors.csv: a door and a cell for every role");
        }
        return new DoorsPage.Door(cells.getFirst(), cells.subList(1, cells.size()));
    }
}
