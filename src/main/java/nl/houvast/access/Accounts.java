package nl.houvast.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who signed in here, as they were described that time. */
@Service
@Transactional
public class Accounts implements Workers {

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
                            (id, role, name, organisation, profession, phone, email, signed_in_at)
                        values (:id, :role, :name, :organisation, :profession, :phone, :email, :at)
                        on conflict (id) do update set
                            role = excluded.role, name = excluded.name,
                            organisation = excluded.organisation, profession = excluded.profession,
                            phone = excluded.phone, email = excluded.email,
                            signed_in_at = excluded.signed_in_at
                        """)
                .param("id", account.id())
                .param("role", account.role().name())
                .param("at", Timestamp.from(clock.instant()))
                .param("name", account.profile().name())
                .param("organisation", account.profile().organisation())
                .param("profession", account.profile().profession())
                .param("phone", account.profile().phone())
                .param("email", account.profile().email())
                .update();
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
    public List<String> all() {
        return db.sql("select id from access.account where role = any(:roles) order by name, id")
                .param("roles", new String[] {Role.WORKER.name(), Role.SUPERVISOR.name()})
                .query((row, number) -> row.getString("id"))
                .list();
    }
}
