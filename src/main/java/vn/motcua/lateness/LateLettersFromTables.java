package vn.motcua.lateness;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.document.LateLetters;

/** What the letters of lateness say: what heads signed off, and the draft that waits for one. */
@Component
class LateLettersFromTables implements LateLetters {

  private final LateTables tables;
  private final Apologies apologies;

  LateLettersFromTables(LateTables tables, Apologies apologies) {
    this.tables = tables;
    this.apologies = apologies;
  }

  @Override
  public List<Apology> apologies(String dossierCode) {
    return Stream.concat(tables.apologies(dossierCode).stream(), apologies.draft(dossierCode).stream()).toList();
  }

  @Override
  public List<Explained> explanations(String dossierCode) {
    return tables.explanations(dossierCode);
  }

  @Override
  public List<Again> again(String dossierCode) {
    return tables.again(dossierCode);
  }
}
