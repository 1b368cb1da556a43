package nl.houvast.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Who is signed in where. The sessions are in the database, so this holds for all nodes. */
@Service
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> kept;

    Sessions(FindByIndexNameSessionRepository<? extends Session> kept) {
        this.kept = kept;
    }

    /** One session: nothing about where it is. */
    record Open(String id, Instant since, Instant lastSeen) {}

    /** The sessions of this account that still count, the newest first. */
    List<Open> of(String actorId) {
        return kept.findByPrincipalName(actorId).values().stream()
                .filter(session -> !session.isExpired())
                .map(
                        session ->
                                new Open(
                                        session.getId(),
                                        session.getCreationTime(),
                                        session.getLastAccessedTime()))
                .sorted(Comparator.comparing(Open::since).reversed())
                .toList();
    }

    /** Ends all sessions of this account. */
    public void end(String actorId) {
        end(actorId, session -> true);
    }

    /** Ends those sessions of this account for which this holds. */
    public void end(String actorId, Predicate<Session> which) {
        kept.findByPrincipalName(actorId).values().stream()
                .filter(which)
                .map(Session::getId)
                .forEach(kept::deleteById);
    }
}
