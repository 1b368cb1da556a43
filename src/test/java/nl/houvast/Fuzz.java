package nl.houvast;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.houvast.advice.AdviceTargets;
import nl.houvast.casework.CaseworkTargets;
import nl.houvast.directory.DirectoryTargets;
import nl.houvast.document.DocumentTargets;
import nl.houvast.draft.DraftTargets;
import nl.houvast.entrance.EntranceTargets;
import nl.houvast.hsds.HsdsTargets;
import nl.houvast.incident.IncidentTargets;
import nl.houvast.knowledge.KnowledgeTargets;
import nl.houvast.person.PersonTargets;
import nl.houvast.post.PostTargets;
import nl.houvast.privacy.PrivacyTargets;
import nl.houvast.reach.ReachTargets;
import nl.houvast.referral.ReferralTargets;
import nl.houvast.search.SearchTargets;
import nl.houvast.signin.SigninTargets;
import nl.houvast.web.WebTargets;

/**
 * Every target by its name. {@code ./houvast fuzz} lets Jazzer drive one of them, named by the
 * system property {@code houvast.fuzz}; {@link FuzzTests} reads the kept inputs with each.
 */
public final class Fuzz {

    static final Map<String, FuzzTarget> TARGETS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("advice-body", AdviceTargets::body),
                            Map.entry("advice-form", AdviceTargets::form),
                            Map.entry("advice-table", AdviceTargets::table),
                            Map.entry("advice-taxonomy", AdviceTargets::taxonomy),
                            Map.entry("advice-words", AdviceTargets::words),
                            Map.entry("attempt-form", CaseworkTargets::attempt),
                            Map.entry("directory-import", DirectoryTargets::file),
                            Map.entry("directory-row", DirectoryTargets::row),
                            Map.entry("directory-search", SearchTargets::search),
                            Map.entry("draft-person", DraftTargets::person),
                            Map.entry("draft-unsent", DraftTargets::unsent),
                            Map.entry("claims", EntranceTargets::claims),
                            Map.entry("own-page", EntranceTargets::ownPage),
                            Map.entry("return-address", EntranceTargets::returnAddress),
                            Map.entry("session", EntranceTargets::session),
                            Map.entry("email", ValueTargets::email),
                            Map.entry("identifiers", CaseworkTargets::identifiers),
                            Map.entry("phone", ValueTargets::phone),
                            Map.entry("postcode", ValueTargets::postcode),
                            Map.entry("markdown", KnowledgeTargets::markdown),
                            Map.entry("article-file", KnowledgeTargets::file),
                            Map.entry("key-source", PersonTargets::keySource),
                            Map.entry("sounds", PersonTargets::sounds),
                            Map.entry("transit-answer", PersonTargets::transit),
                            Map.entry("vault-alone", PersonTargets::alone),
                            Map.entry("vault-envelope", PersonTargets::envelope),
                            Map.entry("bounce", PostTargets::bounce),
                            Map.entry("gateway-answer", PostTargets::gateway),
                            Map.entry("letter", PostTargets::letter),
                            Map.entry("retention", PrivacyTargets::retention),
                            Map.entry("consent-fields", PrivacyTargets::fields),
                            Map.entry("document", DocumentTargets::check),
                            Map.entry("doors", ReachTargets::doors),
                            Map.entry("hsds-query", HsdsTargets::query),
                            Map.entry("incident-list", IncidentTargets::list),
                            Map.entry("bsn", ReferralTargets::bsn),
                            Map.entry("referral-body", ReferralTargets::body),
                            Map.entry("link", SigninTargets::link),
                            Map.entry("passkey", SigninTargets::passkey),
                            Map.entry("visitor-address", SigninTargets::address),
                            Map.entry("api-body", WebTargets::body),
                            Map.entry("body-times", WebTargets::times),
                            Map.entry("language", WebTargets::language),
                            Map.entry("media-type", WebTargets::mediaType),
                            Map.entry("plain-text", WebTargets::plainText)));

    private static final FuzzTarget CHOSEN =
            input ->
                    Objects.requireNonNull(TARGETS.get(System.getProperty("houvast.fuzz", "")))
                            .read(input);

    private Fuzz() {}

    /**
     * What Jazzer calls first: reading tables and plans of numbering is not the time of an input.
     */
    public static void fuzzerInitialize() throws Exception {
        CHOSEN.read(new byte[0]);
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        CHOSEN.read(input);
    }
}
