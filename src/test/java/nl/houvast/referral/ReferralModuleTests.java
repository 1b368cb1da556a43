package nl.houvast.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The interface for programs, on a real database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(TestDatabase.class)
@AutoConfigureMockMvc
class ReferralModuleTests {

    private static final String BODY =
            """
            {"situation":{"event":"violence.assault","relation":"victim","age":24},
             "person":{"givenName":"Sam","familyName":"Voorbeeld","phone":"+31612345678"},
             "safeContact":{"call":true},
             "consent":{"basis":"EXPLICIT","givenBy":"SELF","how":"ORAL","at":"2026-11-23T10:00:00Z"},
             "referrer":{"organisation":"Politie Voorbeeldstad","profession":"POLICE","name":"A. Agent"},
             "help":["EMOTIONAL"],"note":"Schrikt van onbekende nummers"}
            """;

    @Autowired MockMvcTester programs;
    @Autowired JdbcClient db;

    private int before;

    @BeforeEach
    void count() {
        before = referrals();
    }

    @Test
    void keepsAReferralWholeAndAnswersWithAReference() {
        var answer = post(UUID.randomUUID(), BODY);

        assertThat(answer).hasStatus(201);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.reference")
                .asString()
                .matches("HV-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(answer).bodyJson().extractingPath("$.next").asString().contains("belt je");
        assertThat(answer).bodyJson().extractingPath("$.receivedAt").asString().endsWith("Z");
        assertThat(referrals()).isEqualTo(before + 1);
        assertThat(
                        db.sql(
                                        """
                                        select count(*) from referral.referral r
                                        join person.person p on p.id = r.person
                                        join privacy.consent c on c.person = r.person
                                        join person.processing l on l.subject = p.subject
                                        """)
                                .query(Integer.class)
                                .single())
                .isGreaterThan(0);
    }

    @Test
    void theSameQuestionAgainHasTheSameAnswer() {
        var key = UUID.randomUUID();
        var first = text(post(key, BODY));
        var again = post(key, BODY.replace("\n", " "));

        assertThat(again).hasStatus(201);
        assertThat(text(again)).isEqualTo(first);
        assertThat(referrals()).isEqualTo(before + 1);
    }

    @Test
    void aKeyIsForOneRequestOnly() {
        var key = UUID.randomUUID();
        post(key, BODY);
        var other = post(key, BODY.replace("Sam", "Kim"));

        assertThat(other).hasStatus(409).hasContentType("application/problem+json");
        assertThat(other).bodyJson().extractingPath("$.code").isEqualTo("idempotency.conflict");
        assertThat(referrals()).isEqualTo(before + 1);
    }

    @Test
    void twentyAtOnceWithOneKeyAreOneReferral() throws Exception {
        var key = UUID.randomUUID();
        Callable<String> submit = () -> text(post(key, BODY));
        try (var pool = Executors.newFixedThreadPool(20)) {
            var answers = pool.invokeAll(java.util.Collections.nCopies(20, submit));
            var distinct = new java.util.HashSet<String>();
            for (var answer : answers) {
                distinct.add(answer.get());
            }
            assertThat(distinct).hasSize(1);
        }
        assertThat(referrals()).isEqualTo(before + 1);
    }

    @Test
    void withoutAKeyNothingIsTaken() {
        assertThat(
                        programs.post()
                                .uri("/api/v1/referrals")
                                .with(police())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(BODY))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");
        assertThat(referrals()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"consent\":{\"basis\"|\"consent\":null,\"x\":{\"basis\"|consent.missing",
                "\"givenBy\":\"SELF\"|\"givenBy\":\"PARENT\"|consent.givenBy.SELF",
                "\"age\":24|\"age\":9|consent.givenBy.PARENT",
                "\"age\":24|\"age\":13|contactPerson.missing",
                "\"call\":true|\"call\":false|safeContact.noChannel",
                "\"event\":\"violence.assault\"|\"event\":\"war\"|situation.notCovered",
                "violence.assault|domestic.partner|",
                "\"note\":\"Schrikt|\"note\":\"123456782 Schrikt|bsn"
            })
    void saysWhyNotAndKeepsNothing(String good, String bad, String code) {
        var answer = post(UUID.randomUUID(), BODY.replace(good, bad));

        if (code == null) {
            assertThat(answer).hasStatus(201);
            return;
        }
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.errors[*].code").asArray().contains(code);
        assertThat(referrals()).isEqualTo(before);
        assertThat(persons()).isEqualTo(referrals());
    }

    @Test
    void namesWhoDoesHelpWhenWeDoNot() {
        assertThat(post(UUID.randomUUID(), BODY.replace("violence.assault", "bereavement")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.alternatives[0].id")
                .asString()
                .isNotBlank();
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var answer =
                post(
                        UUID.randomUUID(),
                        BODY.replace("+31612345678", "12")
                                .replace("\"givenName\":\"Sam\"", "\"givenName\":\"\"")
                                .replace("\"givenBy\":\"SELF\"", "\"givenBy\":\"PARENT\"")
                                .replace("\"help\"", "\"bsn\":\"123456782\",\"help\""));

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("person.phone", "person.givenName", "consent.givenBy", "bsn");
    }

    @Test
    void thereIsNothingToReadBack() {
        post(UUID.randomUUID(), BODY);

        var answer = programs.get().uri("/api/v1/referrals").with(police()).exchange();
        assertThat(answer.getResponse().getStatus()).isIn(404, 405);
    }

    @Test
    void aPersonWhoWasKnownGetsTheSameAnswerAsOneWhoWasNot() {
        var first = post(UUID.randomUUID(), BODY);
        var second = post(UUID.randomUUID(), BODY);

        assertThat(second).hasStatus(201);
        assertThat(text(second).replaceAll("\"(reference|receivedAt)\":\"[^\"]*\"", ""))
                .isEqualTo(text(first).replaceAll("\"(reference|receivedAt)\":\"[^\"]*\"", ""));
    }

    private MvcTestResult post(UUID key, String body) {
        return programs.post()
                .uri("/api/v1/referrals")
                .with(police())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor police() {
        return jwt().jwt(token -> token.subject("demo-politie"))
                .authorities(
                        List.of(
                                new SimpleGrantedAuthority("SCOPE_referrals:write"),
                                new SimpleGrantedAuthority("ROLE_MACHINE")));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int referrals() {
        return db.sql("select count(*) from referral.referral").query(Integer.class).single();
    }

    private int persons() {
        return db.sql("select count(*) from person.person").query(Integer.class).single();
    }
}
