package nl.houvast.kernel;

import java.util.Arrays;
import java.util.Optional;

/** Finds a constant of an enum by what a form or a file says. */
public final class Constants {

    private Constants() {}

    /** The constant with exactly this name; empty when there is none. */
    public static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
