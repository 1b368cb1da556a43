package nl.houvast.sharing;

import java.util.List;
import nl.houvast.privacy.Notices.Notice;
import nl.houvast.privacy.Sharings.Shelf;
import nl.houvast.web.Page;

/**
 * What was shared with this organisation and can be read now. Names no person.
 *
 * @param organisation its name
 */
record SharedListPage(String organisation, Shelf shelf, List<Notice> notices) implements Page {}
