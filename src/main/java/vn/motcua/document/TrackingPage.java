package vn.motcua.document;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.dossier.Dossier;

/** The public addresses that paper carries: of a dossier's page on slips, of a procedure's page on notice boards. */
@Component
public class TrackingPage {

  private final String base;

  /**
   * @param base property {@code motcua.base-url}: where citizens reach this system, such as {@code https://motcua.example.vn}
   * @throws IllegalArgumentException when it is no such address: a slip with a wrong one cannot be called back
   */
  TrackingPage(@Value("${motcua.base-url}") String base) {
    URI address = URI.create(base.strip());
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web || address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
      throw new IllegalArgumentException("motcua.base-url is \"" + base
          + "\"; it must be the public address of this system, such as https://motcua.example.vn");
    }
    this.base = address.toString();
  }

  /** The public address of a procedure's page, as notice boards carry it. */
  public String addressOfProcedure(String code) {
    return UriComponentsBuilder.fromUriString(base).pathSegment("thu-tuc", code).encode().toUriString();
  }

  public String addressOf(Dossier dossier) {
    return UriComponentsBuilder.fromUriString(base).pathSegment("tra-cuu", dossier.code())
        .queryParam("k", dossier.trackingKey()).encode().toUriString();
  }
}
