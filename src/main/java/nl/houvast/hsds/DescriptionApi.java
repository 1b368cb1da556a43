package nl.houvast.hsds;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Says what this API is and how it is asked. */
@RestController
@RequestMapping("/hsds/v3")
class DescriptionApi {

    /** The version of HSDS that is spoken. Newer ones were not to be had as files. */
    private static final String VERSION = "3.1";

    /** No profile of our own: the standard as it is. */
    private static final String PROFILE = "https://docs.openreferral.org/";

    private static final Resource DOCUMENT = new ClassPathResource("openapi/hsds.json");

    /** About this API. */
    @HsdsBody
    record Description(String version, String profile, String openapiUrl) {}

    /** HSDS writes its base with a slash, our rules without: both are it. */
    @GetMapping({"", "/"})
    Description about(HttpServletRequest request) {
        Query.none(request);
        return new Description(
                VERSION,
                PROFILE,
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/hsds/v3/openapi.json")
                        .toUriString());
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource document() {
        return DOCUMENT;
    }
}
