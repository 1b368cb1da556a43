package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application, started as it is. */
@SpringBootTest
@Import(TestDatabase.class)
class WholeTests {

    @Autowired JdbcClient db;

    @Test
    void startsOnARealDatabase() {
        assertThat(db.sql("select version()").query(String.class).single())
                .startsWith("PostgreSQL");
    }
}
