package nl.houvast.post;

import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** That messages were sent stays known for a month; what they said never was. */
@Component
class PostRecords implements PersonalData {

    @Override
    public Map<String, Left> tables() {
        return Map.of("post.message", Left.PROOF);
    }

    @Override
    public List<Part> about(PersonId person, Actor by) {
        return List.of();
    }
}
