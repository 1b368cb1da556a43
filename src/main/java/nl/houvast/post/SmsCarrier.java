package nl.houvast.post;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static nl.houvast.web.Texts.text;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.houvast.contact.CallingHours;
import nl.houvast.contact.Holidays;
import nl.houvast.contact.SafeTime;
import nl.houvast.post.NotTaken.Why;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Carries messages as texts on telephones, over a gateway that speaks as Sinch does
 * (https://developers.sinch.com/docs/sms/api-reference): a batch of one, under a reference of ours.
 * Before it sends again it asks the gateway whether it has that reference already, so that an
 * answer that was lost on the way does not make a phone ring twice. A text that did not arrive
 * before the safe time ends does not arrive any more.
 */
@Component
class SmsCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(SmsCarrier.class);
    private static final Duration LOOK_BACK = Duration.ofDays(7);

    private final Settings settings;
    private final Clock clock;
    private final @Nullable RestClient gateway;

    SmsCarrier(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.gateway = settings.url() == null ? null : gateway(settings, settings.url());
    }

    /**
     * Where texts go, and when phones may ring.
     *
     * @param url the gateway with the service plan, such as
     *     https://eu.sms.api.sinch.com/xms/v1/my-plan; null when there is none
     * @param token the secret of that plan
     * @param sender at most eleven letters and digits, or a number; it must not tell what this
     *     organisation does
     * @param from before this hour no phone rings
     * @param until from this hour on no phone rings
     * @param timeout how long the gateway may take to answer
     */
    @ConfigurationProperties("houvast.post.sms")
    record Settings(
            @Nullable URI url,
            @Nullable String token,
            @Nullable String sender,
            @DefaultValue("09:00") LocalTime from,
            @DefaultValue("20:00") LocalTime until,
            @DefaultValue("10s") Duration timeout) {

        private static final Holidays HOLIDAYS = new Holidays();

        /** Before this hour nobody is disturbed, and clocks are set forward or back. */
        private static final LocalTime EARLIEST = LocalTime.of(6, 0);

        /**
         * Settings that can be used.
         *
         * @throws IllegalArgumentException when something is missing, would be sent in clear, or
         *     would ring in the night
         */
        Settings {
            if (url != null && (token == null || sender == null)) {
                throw new IllegalArgumentException(
                        "houvast.post.sms.url is set, so set houvast.post.sms.token and"
                                + " houvast.post.sms.sender too");
            }
            if (url != null && !"https".equals(url.getScheme()) && !loopback(url)) {
                throw new IllegalArgumentException("houvast.post.sms.url must start with https");
            }
            if (sender != null && !sender.matches("[A-Za-z0-9]{1,11}|\\+?[0-9]{3,15}")) {
                throw new IllegalArgumentException(
                        "houvast.post.sms.sender is at most eleven letters and digits");
            }
            if (from.isBefore(EARLIEST) || !until.isAfter(from)) {
                throw new IllegalArgumentException(
                        "houvast.post.sms.from is six or later, and before until");
            }
        }

        private static boolean loopback(URI url) {
            return List.of("127.0.0.1", "localhost", "[::1]").contains(url.getHost());
        }

        /** When phones may ring: not on Sundays and holidays, when everybody is at home. */
        CallingHours hours() {
            return new CallingHours(
                    List.of(new SafeTime(EnumSet.range(MONDAY, SATURDAY), from, until)),
                    HOLIDAYS::on);
        }

        @Override
        public String toString() {
            return "SmsSettings[hidden]";
        }
    }

    /** How a text went, as the gateway says. */
    enum Report {
        /** Not known yet. */
        UNDERWAY,
        DELIVERED,
        NOT_DELIVERED,
        /** And it never will at this number. */
        NO_SUCH_ADDRESS
    }

    private static RestClient gateway(Settings settings, URI url) {
        var http =
                HttpClient.newBuilder()
                        .connectTimeout(settings.timeout())
                        .followRedirects(Redirect.NEVER)
                        .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.timeout());
        return RestClient.builder()
                .baseUrl(url.toString())
                .requestFactory(requests)
                .defaultHeader("Authorization", "Bearer " + settings.token())
                .build();
    }

    /** Whether there is a gateway. */
    boolean ready() {
        return gateway != null;
    }

    /**
     * Hands the message to the gateway.
     *
     * @param again whether it may have been handed over before
     * @throws NotTaken when the gateway does not take it, or nobody knows whether it did
     */
    void carry(Envelope.Sms envelope, MessageId id, boolean again) {
        if (again && batch(id).isPresent()) {
            return;
        }
        var status =
                tried(
                        id,
                        () ->
                                connected()
                                        .post()
                                        .uri("/batches")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .body(batch(envelope, id))
                                        .exchange((question, answer) -> answer.getStatusCode()));
        if (!status.is2xxSuccessful()) {
            LOG.warn("The gateway did not take {}: {}", id, status.value());
            throw new NotTaken(status.value() == 400 ? Why.NEVER : Why.NOT_NOW);
        }
    }

    private Map<String, Object> batch(Envelope.Sms envelope, MessageId id) {
        return Map.of(
                "type", "mt_text",
                "from", String.valueOf(settings.sender()),
                "to", List.of(envelope.to().value()),
                "body", words(envelope.language()),
                "client_reference", id.toString(),
                "expire_at", envelope.until().truncatedTo(ChronoUnit.SECONDS).toString(),
                "delivery_report", "summary");
    }

    private static String words(String language) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.of(language));
        try {
            return text("post.sms.body");
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /**
     * Asks how a text went that was handed over before.
     *
     * @throws NotTaken when the gateway does not answer
     */
    Report report(MessageId id) {
        return batch(id)
                .map(batch -> get(id, "/batches/{batch}/delivery_report?type=summary", batch))
                .map(SmsCarrier::read)
                .orElse(Report.NOT_DELIVERED);
    }

    /** How it went, in the answer about a batch; underway when it does not say. */
    static Report read(JsonNode report) {
        var status = report.path("statuses").path(0).path("status").asString("");
        return switch (status) {
            case "Delivered" -> Report.DELIVERED;
            case "Rejected", "Deleted" -> Report.NO_SUCH_ADDRESS;
            case "Failed", "Aborted", "Cancelled", "Expired" -> Report.NOT_DELIVERED;
            default -> Report.UNDERWAY;
        };
    }

    /** What the gateway calls the batch with our reference, when it has one. */
    private Optional<String> batch(MessageId id) {
        var since = clock.instant().minus(LOOK_BACK).truncatedTo(ChronoUnit.SECONDS);
        var found = get(id, "/batches?client_reference={id}&start_date={since}", id, since);
        return name(found);
    }

    /** What the first batch of this answer is called, when there is one. */
    static Optional<String> name(JsonNode found) {
        return Optional.of(found.path("batches").path(0).path("id").asString(""))
                .filter(name -> !name.isEmpty());
    }

    private JsonNode get(MessageId id, String uri, Object... values) {
        return tried(
                id,
                () ->
                        connected()
                                .get()
                                .uri(uri, values)
                                .exchange(
                                        (question, answer) -> {
                                            known(answer.getStatusCode());
                                            var body = answer.bodyTo(JsonNode.class);
                                            return body == null ? nothing() : body;
                                        }));
    }

    private static JsonNode nothing() {
        throw new NotTaken(Why.NOT_NOW);
    }

    private static void known(HttpStatusCode status) {
        if (!status.is2xxSuccessful()) {
            throw new NotTaken(Why.NOT_NOW);
        }
    }

    private <T> T tried(MessageId id, java.util.function.Supplier<@Nullable T> question) {
        try {
            var answer = question.get();
            if (answer == null) {
                throw new NotTaken(Why.NOT_NOW);
            }
            return answer;
        } catch (RestClientException e) { // its words may hold what was sent
            LOG.warn("The gateway did not answer for {}: {}", id, e.getClass().getSimpleName());
            throw new NotTaken(Why.NOT_NOW);
        }
    }

    private RestClient connected() {
        if (gateway == null) {
            throw new IllegalStateException("there is no gateway");
        }
        return gateway;
    }
}
