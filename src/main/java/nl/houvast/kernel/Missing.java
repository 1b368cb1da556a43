package nl.houvast.kernel;

/** It does not exist, or this actor may not know that it does. */
public final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
