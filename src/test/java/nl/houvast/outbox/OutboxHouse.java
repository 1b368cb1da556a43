package nl.houvast.outbox;

import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.Visits;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** Everything whose news goes out, and nothing that looks by itself whose turn it is. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {
            "advice",
            "casework",
            "contact",
            "directory",
            "document",
            "handover",
            "knowledge",
            "live",
            "news",
            "paper",
            "person",
            "plan",
            "portal",
            "post",
            "privacy",
            "reach",
            "referral",
            "rights",
            "sharing",
            "task",
            "timeline"
        })
@TestPropertySource(
        properties = {
            "houvast.outbox.source=" + OutboxExamples.SOURCE,
            "houvast.outbox.round=PT24H"
        })
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedHouse.class})
abstract class OutboxHouse extends Visits {}
