package vn.motcua.dossier;

import java.util.Optional;

/** The officers of the province. */
public interface Officers {

  Optional<Officer> find(String id);
}
