package nl.houvast.colleague;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import nl.houvast.access.Account;
import nl.houvast.colleague.Caseload.Team;
import nl.houvast.colleague.TeamDesk.Asking;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;

/** How much each worker has. */
record TeamPage(Team team, Asking asking) implements Page {

    List<Choice> teams() {
        return asking.teams().stream().map(team -> Choice.of(team, team)).toList();
    }

    /** Where what this worker has is divided. */
    static String address(Account worker) {
        return "/werk/team/verdelen?van=" + URLEncoder.encode(worker.id(), UTF_8);
    }

    /** In figures; counting stops at some number. */
    static String count(int count) {
        return count > Caseload.MOST ? Caseload.MOST + "+" : String.valueOf(count);
    }
}
