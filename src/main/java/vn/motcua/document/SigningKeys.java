package vn.motcua.document;

import java.util.Optional;

/** Keys that documents are signed with. Of several beans the first that has a key for an agency gives it. */
public interface SigningKeys {

  /** Whether {@link #of} would answer; cheap, and asked for every document. */
  boolean has(String agency);

  Optional<SigningKey> of(String agency);
}
