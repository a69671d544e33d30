package vn.motcua.portal;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/**
 * The page behind the QR code of a reception slip. It shows no personal data, and only to who holds the key printed on the
 * slip; who does not gets one and the same page whether or not the dossier exists.
 */
@Controller
@Hidden
class TrackingController {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  /** Compared when there is no dossier, so that the answer takes as long as with one. */
  private static final String NO_KEY = "----------------";

  private final Dossiers dossiers;
  private final TrackingPages pages;

  TrackingController(Dossiers dossiers, TrackingPages pages) {
    this.dossiers = dossiers;
    this.pages = pages;
  }

  @GetMapping("/tra-cuu/{code}")
  ResponseEntity<String> track(@PathVariable String code, @RequestParam(name = "k", defaultValue = "") String key) {
    Optional<Dossier> dossier = dossiers.find(code);
    String expected = dossier.map(Dossier::trackingKey).orElse(null);
    boolean opens = isSame(expected == null ? NO_KEY : expected, key) && expected != null;
    return opens ? page(HttpStatus.OK, pages.of(dossier.get())) : page(HttpStatus.NOT_FOUND, pages.notFound());
  }

  /** Takes the same time wherever the first difference is. */
  private static boolean isSame(String expected, String given) {
    return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<String> page(HttpStatus status, String html) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
        .body(html);
  }
}
