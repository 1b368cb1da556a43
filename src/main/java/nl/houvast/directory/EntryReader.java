package nl.houvast.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.houvast.directory.Offer.Certainty;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.kernel.Wording;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused;
import nl.houvast.web.Texts;

/** Reads one row of a directory file and names everything that is wrong with it. */
final class EntryReader {

    private static final Set<String> CERTAINTIES = Set.of("source", "knowledge");
    private static final Pattern TERM = Pattern.compile("[a-z_]{1,40}(\\.[a-z_]{1,40})?");

    private final Words words;
    private final AreaReader areas;
    private final DetailsReader details;

    /** Checks against the words and places that are known. */
    EntryReader(Words words, Places places) {
        this(words, places, true);
    }

    private EntryReader(Words words, Places places, boolean strict) {
        this.words = words;
        this.areas = new AreaReader(places, strict);
        this.details = new DetailsReader(places, strict, this::excluded);
    }

    /** Reads what was checked when it came in. */
    static EntryReader ofChecked(Places places) {
        return new EntryReader(new Words(Optional.empty()), places, false);
    }

    /** What a row says; empty when something is wrong with it. */
    Optional<Sources.Described> described(String json) {
        try {
            var entry = read(Body.of(json));
            return Optional.of(
                    new Sources.Described(entry.offer(), entry.otherNames(), entry.active()));
        } catch (BodyRefused refusal) {
            return Optional.empty();
        }
    }

    /**
     * Reads one row.
     *
     * @throws BodyRefused naming every field that is wrong
     */
    Entry read(Body row) {
        var id = row.requiredString("id", 80);
        if (!id.isEmpty() && OfferId.parse(id).isEmpty()) {
            refuse(row, "id", "id");
        }
        var parent = row.parsed("parent", 80, "directory.import.id", OfferId::parse);
        var name = row.requiredString("name", 200);
        var kind = row.requiredOneOf("kind", Codes.KINDS);
        var audience = row.requiredOneOf("audience", Codes.AUDIENCES);
        var description = row.requiredObject("description");
        var dutch = description.requiredString("nl", 2000);
        var english = description.requiredString("en", 2000);
        var url = url(row, "url");
        var urlCertainty = certainty(row, "urlCertainty");
        var otherNames = row.strings("otherNames", 20, 200);
        var active = row.bool("active").orElse(true);
        var phones = row.objects("phones", 20).stream().map(EntryReader::phone).toList();
        var chat = row.object("chat").map(EntryReader::chat);
        var email = row.parsed("email", 254, "email", Email::parse).map(Email::value);
        var hours = row.object("hours").map(EntryReader::hours);
        var cost = cost(row.requiredObject("cost"));
        var whom = row.requiredObject("target");
        var target = target(whom, whom.requiredOneOf("gender", Codes.GENDERS));
        var services = terms(row, "services", Kind.SERVICE);
        var languages = ordered(row.someOf("languages", Codes.LANGUAGES));
        var area = areas.read(row.requiredObject("area"));
        var access = access(row.requiredObject("access"));
        var urgency = row.requiredOneOf("urgency", Codes.URGENCIES);
        var aroundTheClock = row.requiredBool("aroundTheClock");
        var verification = verification(row.requiredObject("verification"));
        var known = details.read(row);
        row.orElseThrow();
        return new Entry(
                new Offer(
                        new OfferId(id),
                        name,
                        kind,
                        parent.orElse(null),
                        audience,
                        new Wording(dutch, english),
                        url.orElse(null),
                        phones,
                        chat.orElse(null),
                        email.orElse(null),
                        hours.orElse(new Offer.Hours(false, null, Certainty.KNOWLEDGE)),
                        cost,
                        target,
                        services,
                        languages,
                        area,
                        access,
                        urgency,
                        aroundTheClock,
                        verification,
                        known),
                otherNames,
                active,
                url.isPresent() ? urlCertainty.orElse(Certainty.KNOWLEDGE) : null);
    }

    private static Offer.Phone phone(Body phone) {
        var number = phone.requiredString("number", 25);
        if (!number.isEmpty() && !callable(number)) {
            refuse(phone, "number", "phone");
        }
        return new Offer.Phone(
                number,
                phone.string("label", 100).orElse(null),
                phone.requiredOneOf("cost", Codes.PHONE_COSTS),
                requiredCertainty(phone),
                url(phone, "source").orElse(null));
    }

    static boolean callable(String number) {
        return PhoneNumber.dialled(number).isPresent();
    }

    private static Offer.Chat chat(Body chat) {
        var url = url(chat, "url").orElse(null);
        var hours = chat.string("hours", 200).orElse(null);
        if (url == null && hours == null) {
            chat.missing("url");
        }
        return new Offer.Chat(url, hours);
    }

    private static Offer.Hours hours(Body hours) {
        return new Offer.Hours(
                hours.requiredBool("always"),
                hours.string("text", 300).orElse(null),
                requiredCertainty(hours));
    }

    private static Offer.Cost cost(Body cost) {
        return new Offer.Cost(
                cost.requiredOneOf("type", Codes.COSTS), cost.string("text", 300).orElse(null));
    }

    private Offer.Target excluded(Body target) {
        return target(target, target.oneOf("gender", Codes.GENDERS).orElse("any"));
    }

    private Offer.Target target(Body target, String gender) {
        var min = target.integer("minAge", 0, 120);
        var max = target.integer("maxAge", 0, 120);
        if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
            refuse(target, "maxAge", "ages");
        }
        return new Offer.Target(
                terms(target, "events", Kind.EVENT),
                terms(target, "relations", Kind.RELATION),
                min.orElse(null),
                max.orElse(null),
                gender,
                terms(target, "groups", Kind.GROUP),
                ordered(target.someOf("languages", Codes.LANGUAGES)));
    }

    private static Offer.Access access(Body access) {
        return new Offer.Access(
                access.requiredBool("self"),
                access.requiredBool("professional"),
                access.requiredBool("gpLetter"),
                access.string("text", 500).orElse(null));
    }

    private static Offer.Verification verification(Body verification) {
        var certainty = requiredCertainty(verification);
        var sources = verification.strings("sources", 20, 500);
        if (!sources.stream().allMatch(source -> webAddress(source).isPresent())) {
            refuse(verification, "sources", "url");
        }
        if (certainty == Certainty.SOURCE && sources.isEmpty()) {
            refuse(verification, "sources", "source");
        }
        verification.requiredString("checkedOn", 40);
        return new Offer.Verification(
                certainty,
                sources,
                verification.date("checkedOn").orElse(LocalDate.EPOCH),
                verification.string("note", 1000).orElse(null));
    }

    private Set<String> terms(Body body, String name, Kind kind) {
        var ids = body.strings(name, 200, 81);
        for (var id : ids) {
            if (!TERM.matcher(id).matches() || !words.knows(kind, id)) {
                refuse(body, name, "term", id.length() > 40 ? id.substring(0, 40) : id);
            }
        }
        return ordered(ids);
    }

    static Optional<String> url(Body body, String name) {
        return body.parsed(name, 500, "directory.import.url", EntryReader::webAddress);
    }

    private static Optional<String> webAddress(String typed) {
        try {
            var uri = new URI(typed);
            var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            var host = uri.getHost();
            return web && host != null && host.contains(".") && uri.getUserInfo() == null
                    ? Optional.of(typed)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Certainty> certainty(Body body, String name) {
        return body.oneOf(name, CERTAINTIES)
                .map(word -> word.equals("source") ? Certainty.SOURCE : Certainty.KNOWLEDGE);
    }

    private static Certainty requiredCertainty(Body body) {
        return "source".equals(body.requiredOneOf("certainty", CERTAINTIES))
                ? Certainty.SOURCE
                : Certainty.KNOWLEDGE;
    }

    static <T> Set<T> ordered(Collection<T> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    static void refuse(Body body, String field, String code, Object... arguments) {
        var key = "directory.import." + code;
        body.refuse(field, key, Texts.text(key, arguments));
    }
}
