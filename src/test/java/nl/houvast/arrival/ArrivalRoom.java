package nl.houvast.arrival;

import static nl.houvast.handover.HandoverExamples.NOOR;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.handover.HandoverHouse;
import nl.houvast.handover.HandoverRoom;
import nl.houvast.handover.HandoverState;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.Consents;
import nl.houvast.privacy.GiveConsent;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The house of handovers, and an organisation that has no account in it. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, HandoverHouse.class})
abstract class ArrivalRoom extends HandoverRoom {

    private static final Pattern LINK = Pattern.compile("/overdracht/([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("id=\"code\">([A-Z0-9]{4} [A-Z0-9]{4})<");

    @Autowired Consents consents;
    @Autowired LinkDesk links;
    @Autowired ArrivalRound round;
    @Autowired ArrivalRecords records;

    @BeforeEach
    void nothingHappenedYet() {
        db.sql("truncate arrival.key, arrival.question, arrival.told, privacy.consent cascade")
                .update();
    }

    /** What an organisation got: a link in a mail, and a code by telephone. */
    record Got(LinkSecret link, SpokenCode code) {

        String address() {
            return "/overdracht/" + link.value();
        }
    }

    /** Noor gives a key to this handover. */
    Got key(String handover) {
        var page = text(post(handover + "/sleutel", NOOR));
        var link = LINK.matcher(page);
        var code = CODE.matcher(page);
        if (!link.find() || !code.find()) {
            throw new AssertionError(page);
        }
        return new Got(new LinkSecret(link.group(1)), SpokenCode.typed(code.group(1)));
    }

    /** Somebody without an account, with what their browser keeps, or null. */
    MvcTestResult looks(Got got, @Nullable Cookie kept) {
        var request = browser.get().uri(got.address());
        return (kept == null ? request : request.cookie(kept, open(kept))).exchange();
    }

    MvcTestResult types(Got got, String code, @Nullable Cookie kept) {
        var request = browser.post().uri(got.address()).param("code", code);
        return (kept == null ? request : request.cookie(kept, open(kept))).exchange();
    }

    /** That it was not closed since. */
    static Cookie open(Cookie kept) {
        return new Cookie(kept.getName().replace("overdracht-", "overdracht-open-"), "1");
    }

    /** Types the right code; what the browser keeps from now on. */
    Cookie opens(Got got) {
        var answer = types(got, got.code().spoken(), null);
        return Objects.requireNonNull(
                answer.getResponse().getCookie("overdracht-" + KeyDigest.mark(got.link())),
                () -> text(answer));
    }

    MvcTestResult says(
            Got got, @Nullable Cookie kept, HandoverState seen, HandoverState to, String... more) {
        var request =
                browser.post()
                        .uri(got.address() + "/antwoord")
                        .param("seen", seen.name())
                        .param("reply", to.name());
        for (int i = 0; i < more.length; i += 2) {
            request = request.param(more[i], more[i + 1]);
        }
        return (kept == null ? request : request.cookie(kept, open(kept))).exchange();
    }

    /** The organisation answers in its inbox, with an account. */
    MvcTestResult answers(
            String handover, Actor by, HandoverState seen, HandoverState to, String... more) {
        var fields = new ArrayList<>(List.of("seen", seen.name(), "reply", to.name()));
        fields.addAll(List.of(more));
        return post(inbox(handover), by, fields.toArray(String[]::new));
    }

    /** The person agreed that we reach them. */
    PersonId reachable(String name) {
        var person = person(name);
        inTransaction(
                () ->
                        consents.give(
                                new GiveConsent(
                                        person,
                                        ConsentBasis.EXPLICIT,
                                        GivenBy.SELF,
                                        GivenHow.ORAL,
                                        clock.instant()),
                                NOOR));
        return person;
    }

    List<String> told(String column) {
        return db.sql("select coalesce(" + column + ", '') from arrival.told order by seq")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
