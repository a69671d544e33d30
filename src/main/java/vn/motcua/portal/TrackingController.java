package vn.motcua.portal;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import vn.motcua.Refusal;
import vn.motcua.Texts;
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
  private final OnlineFee fees;
  private final Texts texts;

  TrackingController(Dossiers dossiers, TrackingPages pages, OnlineFee fees, Texts texts) {
    this.dossiers = dossiers;
    this.pages = pages;
    this.fees = fees;
    this.texts = texts;
  }

  @GetMapping("/tra-cuu/{code}")
  ResponseEntity<String> track(@PathVariable String code, @RequestParam(name = "k", defaultValue = "") String key) {
    return opened(code, key).map(dossier -> page(HttpStatus.OK, pages.of(dossier)))
        .orElseGet(() -> page(HttpStatus.NOT_FOUND, pages.notFound()));
  }

  /** Orders what is owed online. The page then leads to the gateway; whoever sends it twice is led to the same payment. */
  @PostMapping("/tra-cuu/{code}")
  ResponseEntity<String> pay(@PathVariable String code, @RequestParam(name = "k", defaultValue = "") String key) {
    Optional<Dossier> opened = opened(code, key);
    if (opened.isEmpty()) {
      return page(HttpStatus.NOT_FOUND, pages.notFound());
    }
    Dossier dossier = opened.get();
    // What was paid meanwhile needs no order: the page shows that nothing is owed.
    if (fees.owed(dossier).isPresent()) {
      try {
        fees.order(dossier);
      } catch (Refusal refused) {
        return page(HttpStatus.CONFLICT, pages.of(dossier, texts.text("portal.pay.refused")));
      }
    }
    // Relative, so that the page may lie behind another path; a reload then asks for the page, not for an order.
    String again = dossier.code() + "?k=" + UriUtils.encode(key, StandardCharsets.UTF_8);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, again).cacheControl(CacheControl.noStore())
        .build();
  }

  private Optional<Dossier> opened(String code, String key) {
    Optional<Dossier> dossier = dossiers.find(code);
    String expected = dossier.map(Dossier::trackingKey).orElse(null);
    boolean opens = isSame(expected == null ? NO_KEY : expected, key) && expected != null;
    return opens ? dossier : Optional.empty();
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
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
        .body(html);
  }
}
