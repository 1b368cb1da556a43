package nl.houvast.widget;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may show the widget. Settings {@code houvast.widget.*}.
 *
 * @param hosts the hosts whose pages may show it, such as {@code www.gemeente.example}; nobody else
 *     may, and nothing else of ours may be shown in a frame at all
 */
@ConfigurationProperties("houvast.widget")
record WidgetSettings(List<String> hosts) {

    private static final Pattern HOST =
            Pattern.compile(
                    "(?:https://)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*"
                            + "(?::[0-9]{1,5})?)");

    /** For who tries it on a machine of their own. */
    private static final Pattern THIS_MACHINE =
            Pattern.compile("http://(?:[a-z0-9-]+\\.)?localhost(?::[0-9]{1,5})?");

    /**
     * The settings.
     *
     * @throws IllegalArgumentException when one is no host: a wildcard would let everybody in
     */
    WidgetSettings(@Nullable List<String> hosts) {
        this.hosts =
                hosts == null
                        ? List.of()
                        : hosts.stream()
                                .filter(it -> !it.isBlank())
                                .map(WidgetSettings::origin)
                                .toList();
    }

    private static String origin(String typed) {
        var host = HOST.matcher(typed.strip());
        if (host.matches()) {
            return "https://" + host.group(1);
        }
        if (THIS_MACHINE.matcher(typed.strip()).matches()) {
            return typed.strip();
        }
        throw new IllegalArgumentException(
                "houvast.widget.hosts: name each host in full, as in www.gemeente.example");
    }

    /** Whose pages may show it, as a browser wants to be told; our own shows how it looks. */
    String ancestors() {
        return hosts.isEmpty() ? "'self'" : "'self' " + String.join(" ", hosts);
    }
}
