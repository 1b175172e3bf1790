package io.cordon.server.pages;

import io.cordon.server.api.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What pages are drawn with: these files and no others. */
@RestController
class AssetsPage {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js";

    private final Map<String, Asset> assets = new TreeMap<>();

    private record Asset(byte[] content, MediaType type, String tag) {}

    AssetsPage() {
        add("cordon.css", "/io/cordon/server/pages/cordon.css", "text/css");
        add("icon.svg", "/io/cordon/server/pages/icon.svg", "image/svg+xml");
        add("htmx.js", HTMX, "text/javascript");
    }

    private void add(String name, String resource, String type) {
        try (InputStream in = AssetsPage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + resource + " is missing");
            }
            byte[] content = in.readAllBytes();
            String tag = '"' + DigestUtils.md5DigestAsHex(content) + '"';
            MediaType media = new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
            assets.put(name, new Asset(content, media, tag));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable("name") String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new NotFoundException("there is no such file");
        }
        return ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .eTag(asset.tag())
                .body(asset.content());
    }
}
