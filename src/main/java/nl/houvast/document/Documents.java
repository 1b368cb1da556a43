package nl.houvast.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps documents; what is in them only sealed. */
@Repository
class Documents {

    private static final String COLUMNS =
            "select id, kind, purpose, readers, file, size, added_at, added_by from document.document ";

    private final JdbcClient db;

    Documents(JdbcClient db) {
        this.db = db;
    }

    /** All of this person, the newest first. */
    List<Document> of(PersonId person) {
        return db.sql(COLUMNS + "where person = ? order by added_at desc, id")
                .param(person.value())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Document> find(UUID id, PersonId person) {
        return db.sql(COLUMNS + "where id = ? and person = ?")
                .params(id, person.value())
                .query((row, number) -> read(row))
                .optional();
    }

    Sealed content(UUID id) {
        return db.sql("select content from document.document where id = ?")
                .param(id)
                .query((row, number) -> new Sealed(row.getBytes("content")))
                .single();
    }

    void keep(Document document, PersonId person, Sealed content) {
        db.sql(
                        """
                        insert into document.document
                            (id, person, kind, purpose, readers, file, size, content, added_at,
                             added_by)
                        values (:id, :person, :kind, :purpose, :readers, :file, :size, :content, :at, :by)
                        """)
                .param("id", document.id())
                .param("person", person.value())
                .param("kind", document.kind().name())
                .param("purpose", document.use().purpose().name())
                .param("readers", document.use().readers().name())
                .param("file", document.file().name())
                .param("size", document.size())
                .param("content", content.value())
                .param("at", Timestamp.from(document.addedAt()))
                .param("by", document.addedBy())
                .update();
    }

    /** Whether there was one to remove. */
    boolean remove(UUID id, PersonId person) {
        return db.sql("delete from document.document where id = ? and person = ?")
                        .params(id, person.value())
                        .update()
                == 1;
    }

    /** Removes all of this person. */
    void forget(PersonId person) {
        db.sql("delete from document.document where person = ?").param(person.value()).update();
    }

    private static Document read(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                new Document.Use(
                        DocumentPurpose.valueOf(row.getString("purpose")),
                        DocumentReaders.valueOf(row.getString("readers"))),
                FileKind.valueOf(row.getString("file")),
                row.getInt("size"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by"));
    }
}
