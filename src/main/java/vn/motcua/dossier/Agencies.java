package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;

/** The agencies of the province. */
public interface Agencies {

  Optional<Agency> find(String code);

  /** @throws vn.motcua.Refusal not found, naming the code */
  Agency get(String code);

  List<Agency> all();
}
