package nl.houvast.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who signed in here, as they were described that time. */
@Service
@Transactional
public class Accounts implements Workers {

    private static final String COLUMNS =
            """
            select id, role, regions, teams, name, organisation, profession, phone, email
              from access.account
            """;

    private final JdbcClient db;
    private final Clock clock;

    Accounts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps this account as it is described now. */
    public void signedIn(Account account) {
        db.sql(
                        """
                        insert into access.account
                            (id, role, name, organisation, profession, phone, email,
                             regions, teams, signed_in_at, vouched_at)
                        values (:id, :role, :name, :organisation, :profession, :phone, :email,
                                :regions, :teams, :at, :at)
                        on conflict (id) do update set
                            role = excluded.role, name = excluded.name,
                            organisation = excluded.organisation, profession = excluded.profession,
                            phone = excluded.phone, email = excluded.email,
                            regions = excluded.regions, teams = excluded.teams,
                            signed_in_at = excluded.signed_in_at, vouched_at = excluded.vouched_at
                        """)
                .param("id", account.id())
                .param("role", account.role().name())
                .param("at", Timestamp.from(clock.instant()))
                .param("name", account.profile().name())
                .param("organisation", account.profile().organisation())
                .param("profession", account.profile().profession())
                .param("phone", account.profile().phone())
                .param("email", account.profile().email())
                .param("regions", account.scope().regionNames())
                .param("teams", account.scope().teams().stream().sorted().toArray(String[]::new))
                .update();
    }

    /**
     * The accounts whose id begins with these characters, who signed in last first: what an
     * administrator may know of them.
     */
    @Transactional(readOnly = true)
    public List<AccountLine> lines(String beginning) {
        return db.sql(
                        """
                        select id, role, regions, teams, signed_in_at from access.account
                         where starts_with(id, :beginning)
                         order by signed_in_at desc nulls last, id
                         limit 200
                        """)
                .param("beginning", beginning)
                .query(
                        (row, number) ->
                                new AccountLine(
                                        row.getString("id"),
                                        Role.valueOf(row.getString("role")),
                                        scope(row),
                                        instant(row.getTimestamp("signed_in_at"))))
                .list();
    }

    /**
     * The account that has this e-mail address, for whoever proves to read it: somebody in one of
     * these roles, for whom their identity provider vouched since. Nobody when two accounts have
     * the address.
     */
    @Transactional(readOnly = true)
    public Optional<Account> reading(String email, Set<Role> roles, Instant since) {
        var found =
                vouched("lower(email) = lower(:value) and role = any(:roles)", email, roles, since);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The account with this id, in one of these roles, when its provider vouched for it since. */
    @Transactional(readOnly = true)
    public Optional<Account> known(String id, Set<Role> roles, Instant since) {
        return vouched("id = :value and role = any(:roles)", id, roles, since).stream().findFirst();
    }

    private List<Account> vouched(String which, String value, Set<Role> roles, Instant since) {
        return db.sql(COLUMNS + "where vouched_at > :since and " + which)
                .param("value", value)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .query((row, number) -> account(row))
                .list();
    }

    /** Keeps that this account signed in by other means than its provider. */
    public void cameBack(String id) {
        db.sql("update access.account set signed_in_at = :at where id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /** From now on this account signs in at its provider first, and by other means after that. */
    public void distrust(String id) {
        db.sql("update access.account set vouched_at = null where id = :id")
                .param("id", id)
                .update();
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return Scope.of(strings(row, "regions"), strings(row, "teams"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Profile> profile(String actorId) {
        return db.sql(
                        """
                        select name, organisation, profession, phone, email
                        from access.account where id = :id
                        """)
                .param("id", actorId)
                .query(Profile.class)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> actorIds) {
        var names = new HashMap<String, String>();
        actorIds.forEach(id -> names.put(id, id));
        if (!names.isEmpty()) {
            db.sql("select id, name from access.account where id = any(:ids)")
                    .param("ids", names.keySet().toArray(String[]::new))
                    .query(
                            row -> {
                                names.put(row.getString("id"), row.getString("name"));
                            });
        }
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean partnersOf(String organisation) {
        return db.sql(
                        """
                        select exists (select from access.account
                                        where role = :role and organisation = :organisation)
                        """)
                .param("role", Role.PARTNER.name())
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> staff() {
        return db.sql(COLUMNS + "where role = any(:roles) order by name, id")
                .param("roles", new String[] {Role.WORKER.name(), Role.SUPERVISOR.name()})
                .query((row, number) -> account(row))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                Role.valueOf(row.getString("role")),
                scope(row),
                new Profile(
                        row.getString("name"),
                        row.getString("organisation"),
                        row.getString("profession"),
                        row.getString("phone"),
                        row.getString("email")));
    }
}
