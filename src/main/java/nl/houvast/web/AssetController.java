package nl.houvast.web;

import java.time.Duration;
import nl.houvast.kernel.Missing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Hands out the styles, scripts and icons, compressed once and kept by the browser for a year. */
@Controller
class AssetController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /**
     * A page of the version before asks for the folder of the version before: it gets the file as
     * it is now, and may not keep it.
     */
    @GetMapping(Assets.FOLDER + "{version}/{name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String version,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        var asset = Assets.find(name).orElseThrow(Missing::new);
        var answer =
                ResponseEntity.ok()
                        .contentType(
                                MediaTypeFactory.getMediaType(name)
                                        .orElse(MediaType.APPLICATION_OCTET_STREAM))
                        .cacheControl(Assets.current(version) ? FOR_GOOD : CacheControl.noCache())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return accepted.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.zipped())
                : answer.body(asset.plain());
    }
}
