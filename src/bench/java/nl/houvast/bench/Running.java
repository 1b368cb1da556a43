package nl.houvast.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.houvast.Installation;

/** Starts Houvast the way {@code ./houvast run} does. */
final class Running {

    static final List<String> JAVA = List.of("-XX:+UseSerialGC", "-Xmx512m");

    private Running() {}

    static Installation start(Path data) throws IOException {
        return launch(data, List.of(), Installation.jar()).ready();
    }

    static Installation launch(Path data, List<String> options, Path jar) throws IOException {
        var arguments = new ArrayList<>(JAVA);
        arguments.addAll(options);
        arguments.addAll(List.of("-jar", jar.toString()));
        return Installation.launch(data, arguments);
    }
}
