package nl.houvast;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** A description of an API beside what the API does, and before the linter of the design rules. */
final class ApiDocument {

    static final Path RULES =
            Path.of("../shared/data/standards/adr/linter-2.2.0-rc.1.yaml")
                    .toAbsolutePath()
                    .normalize();

    private static final Path LINTER = Path.of("src/test/spectral");

    private ApiDocument() {}

    /** Every operation that this document describes: "GET /services". */
    static Set<String> described(JsonNode document) {
        var operations = new TreeSet<String>();
        for (var path : document.get("paths").properties()) {
            for (var method : path.getValue().propertyNames()) {
                operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }
        return operations;
    }

    /** Every operation that programs find below this address; the address itself is "/". */
    static Set<String> mapped(RequestMappingHandlerMapping mappings, String base) {
        var operations = new TreeSet<String>();
        mappings.getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            if (!AnnotatedElementUtils.hasAnnotation(
                                    handler.getBeanType(), RestController.class)) {
                                return;
                            }
                            for (var path : mapping.getPatternValues()) {
                                if (path.equals(base) || path.startsWith(base + "/")) {
                                    var below =
                                            path.equals(base) ? "/" : path.substring(base.length());
                                    mapping.getMethodsCondition()
                                            .getMethods()
                                            .forEach(it -> operations.add(it.name() + " " + below));
                                }
                            }
                        });
        return operations;
    }

    /** How the linter ended, and what it said. Skips the test where there is no linter. */
    static String lint(Path document, Path rules) throws IOException, InterruptedException {
        assumeTrue(Files.exists(RULES), "skipped: the design rules are not at " + RULES);
        assumeTrue(runs("npm", "--version"), "skipped: there is no node here to run the linter");
        if (Files.notExists(LINTER.resolve("node_modules/.bin/spectral"))) {
            assumeTrue(
                    run(LINTER, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                            .startsWith("0"),
                    "skipped: npm cannot fetch the linter from here");
        }
        return run(
                LINTER,
                "node_modules/.bin/spectral",
                "lint",
                "--ruleset",
                rules.toAbsolutePath().toString(),
                document.toAbsolutePath().toString());
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return run(Path.of("."), command).startsWith("0");
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(Path folder, String... command)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + "\n" + output;
    }
}
