package nl.houvast.intake;

import nl.houvast.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The way from a case file to its intake, as a part of its page.
 *
 * @param open whether the worker who looks may write in it
 * @param end where it led; null when it goes on, or was not held
 */
record CaseIntakePage(String address, boolean open, @Nullable IntakeEnd end) implements Page {}
