package nl.houvast.search;

import java.util.List;
import java.util.stream.Stream;
import nl.houvast.directory.WholeDirectory;
import nl.houvast.web.Page;
import org.springframework.stereotype.Component;

/** The pages of organisations, for search engines: those that the list shows. */
@Component
class OrganisationAddresses implements Page.Listed {

    private final WholeDirectory directory;
    private final Overview overview;

    OrganisationAddresses(WholeDirectory directory, Overview overview) {
        this.directory = directory;
        this.overview = overview;
    }

    @Override
    public List<String> paths() {
        return Stream.concat(
                        Stream.of("/organisaties"),
                        overview.listed(directory.loaded()).stream()
                                .map(entry -> "/organisaties/" + entry.id().value()))
                .toList();
    }
}
