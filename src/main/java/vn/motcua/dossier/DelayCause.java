package vn.motcua.dossier;

import java.util.Arrays;
import java.util.Optional;

/** Why time was lost (loại nguyên nhân), as explanation reports class it. */
public enum DelayCause {
  /** Chủ quan của cơ quan. */
  OWN("own"),
  /** Cơ quan phối hợp. */
  CONSULTED("consulted"),
  /** Người nộp. */
  APPLICANT("applicant"),
  /** Sự cố hệ thống. */
  SYSTEM("system"),
  /** Xác minh thực địa. */
  FIELD("field");

  private final String key;

  DelayCause(String key) {
    this.key = key;
  }

  /** What forms and facts call it. */
  public String key() {
    return key;
  }

  public static Optional<DelayCause> find(String key) {
    return Arrays.stream(values()).filter(cause -> cause.key.equals(key)).findFirst();
  }
}
