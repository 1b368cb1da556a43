package nl.houvast.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.houvast.web.BodyRefused.Problem;

/** What all objects of one body share: each of them by its path, and what is wrong so far. */
record BodyFindings(List<Problem> problems, Map<String, Body> parts) {

    private static final int MOST = 200;

    BodyFindings() {
        this(new ArrayList<>(), new LinkedHashMap<>());
    }

    void add(Problem problem) {
        if (problems.size() < MOST && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** The part at this path: the same one, however often it is asked for. */
    Body part(String path, Supplier<Body> reader) {
        return parts.computeIfAbsent(path, unread -> reader.get());
    }
}
