package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.ProcedureKind;

/**
 * Which procedures somebody looks for; what is null restricts nothing.
 *
 * @param on the day whose law is asked for
 * @param words each must stand in code, name, field or agency level; accents and capitals do not matter
 * @param field the whole field (lĩnh vực)
 * @param level the whole level (cấp thực hiện)
 * @param standing only those that stand so on that day
 */
public record CatalogueQuery(
    LocalDate on, String words, String field, String level, ProcedureKind kind, OnlineLevel onlineLevel, Standing standing) {

  /** Everything that may be asked for on a day. */
  public static CatalogueQuery inForce(LocalDate on) {
    return new CatalogueQuery(on, null, null, null, null, null, Standing.IN_FORCE);
  }

  CatalogueQuery like(String newWords) {
    return new CatalogueQuery(on, newWords, field, level, kind, onlineLevel, standing);
  }
}
