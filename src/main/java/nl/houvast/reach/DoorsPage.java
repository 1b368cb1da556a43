package nl.houvast.reach;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.stream.IntStream;
import nl.houvast.access.Role;
import nl.houvast.web.Page;

/** Every address, and what everybody finds there: the matrix of access. */
record DoorsPage(List<Door> doors) implements Page {

    /**
     * One address.
     *
     * @param name method and address, such as "GET /werk"
     * @param found what each role finds, in their order, and last a program without the right scope
     */
    record Door(String name, List<String> found) {

        /** Who finds something there, in words. */
        String open() {
            var roles = Role.values();
            var open =
                    IntStream.range(0, roles.length)
                            .filter(i -> found.get(i).equals("open"))
                            .mapToObj(i -> text("access.role." + roles[i]))
                            .toList();
            if (open.size() == roles.length) {
                return text("reach.doors.everybody");
            }
            return open.isEmpty() ? text("reach.doors.nobody") : String.join(", ", open);
        }
    }
}
