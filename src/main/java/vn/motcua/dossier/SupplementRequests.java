package vn.motcua.dossier;

import java.util.List;

/** What applicants were asked to add. */
public interface SupplementRequests {

  /** Requests that were issued, oldest first; empty when nothing was asked. */
  List<SupplementRequest> of(String dossierCode);
}
