package nl.houvast.reporting;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In demo mode, the first time: the year before, in which nobody was referred, so that there are
 * figures to see. The same each time: what looks like chance follows from the number of the row.
 */
@Component
@ConditionalOnBooleanProperty("houvast.demo")
class DemoFacts {

    private static final int QUARTERS = 4;

    /** Between zero and one, for row n and this number. */
    private static final String CHANCE =
            "((hashtextextended(:seed || '-' || n, $1) & 1048575) / 1048576.0)";

    private final JdbcClient db;
    private final Facts facts;
    private final Counts counts;

    DemoFacts(JdbcClient db, Facts facts, Counts counts) {
        this.db = db;
        this.facts = facts;
        this.counts = counts;
    }

    @EventListener
    @Transactional
    void on(ApplicationReadyEvent event) {
        if (!facts.any()) {
            counts.now().before(QUARTERS).forEach(quarter -> fill(quarter.start()));
        }
    }

    private void fill(LocalDate quarter) {
        db.sql(
                        """
                        with made as (
                            select kinds[1 + floor(power(chance(n, 1), 2) * cardinality(kinds))] as event,
                                   'VR' || lpad(cast(1 + floor(chance(n, 2) * 25) as text), 2, '0')
                                       as region,
                                   chance(n, 3) as luck, chance(n, 4) as time
                              from generate_series(1, 1800) n, (select cast(:kinds as text[]) as kinds) k
                        )
                        insert into reporting.fact_contact (event, region, team, quarter, how, hours)
                        select event, region, '', :quarter,
                               case when luck < 0.62 then 'IN_TIME' when luck < 0.78 then 'LATE'
                                    when luck < 0.97 then 'NOT_REACHED' else 'STOPPED' end,
                               case when luck < 0.62 then cast(1 + time * 44 as int)
                                    when luck < 0.78 then cast(48 + time * time * 240 as int) end
                          from made
                        """
                                .replaceAll("chance\\(n, ([0-9])\\)", CHANCE))
                .param(
                        "kinds",
                        counts.kinds().stream().filter(it -> !it.isEmpty()).toArray(String[]::new))
                .param("quarter", Date.valueOf(quarter))
                .param("seed", quarter.toString())
                .update();
        db.sql(
                        """
                        with made as (
                            select 'VR' || lpad(cast(1 + floor(chance(n, 2) * 25) as text), 2, '0')
                                       as region,
                                   sorts[1 + floor(power(chance(n, 1), 2) * cardinality(sorts))]
                                       as receiver,
                                   chance(n, 3) as luck, chance(n, 4) as time
                              from generate_series(1, 240) n,
                                   (select cast(:sorts as text[]) as sorts) s
                        )
                        insert into reporting.fact_handover (what, region, receiver, quarter, days)
                        select what, region, receiver, :quarter,
                               case when what = 'ACCEPTED' then cast(1 + time * 20 as int) end
                          from made, unnest(array['SENT',
                               case when luck < 0.7 then 'ACCEPTED' when luck < 0.82 then 'DECLINED_BY_THEM'
                                    when luck < 0.87 then 'DECLINED_BY_CLIENT' when luck < 0.93 then 'LOST'
                                    else 'WITHDRAWN' end,
                               case when luck < 0.5 then 'ENDED' end]) what
                         where what is not null
                        """
                                .replaceAll("chance\\(n, ([0-9])\\)", CHANCE))
                .param(
                        "sorts",
                        new String[] {"organisation", "regional_branch", "government", "service"})
                .param("quarter", Date.valueOf(quarter))
                .param("seed", quarter.toString())
                .update();
    }
}
