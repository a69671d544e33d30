package vn.motcua.web.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.ApplicantNames;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;
import vn.motcua.security.DossierGuard;

/** Says of each task whose dossier it is and how much time is left: three queries for a whole page. */
@Component
class DeskCards {

  private final DossierPages dossiers;
  private final ApplicantNames applicants;
  private final DossierGuard guard;
  private final Officers officers;
  private final DeskTime time;

  DeskCards(DossierPages dossiers, ApplicantNames applicants, DossierGuard guard, Officers officers, DeskTime time) {
    this.dossiers = dossiers;
    this.applicants = applicants;
    this.guard = guard;
    this.officers = officers;
    this.time = time;
  }

  List<DeskCard> of(List<DeskRow> rows, Officer reader) {
    Map<String, Dossier> readable = readable(rows.stream().map(DeskRow::dossierCode).distinct().toList(), reader);
    Map<String, String> names = applicants.of(readable.keySet());
    Map<String, String> known = new HashMap<>(Map.of(reader.id(), reader.name()));
    return rows.stream().map(row -> card(row, readable.get(row.dossierCode()), names, known)).toList();
  }

  private Map<String, Dossier> readable(Collection<String> codes, Officer reader) {
    return dossiers.of(codes).stream().filter(dossier -> guard.mayRead(reader, dossier))
        .collect(Collectors.toMap(Dossier::code, Function.identity()));
  }

  private DeskCard card(DeskRow row, Dossier dossier, Map<String, String> names, Map<String, String> known) {
    String officer = row.assignee() == null ? null : known.computeIfAbsent(row.assignee(),
        id -> officers.find(id).map(Officer::name).orElse(id));
    if (dossier == null) {
      return new DeskCard(row.taskId(), row.key(), row.name(), row.assignee(), officer, row.created(), row.due(), null, null, null,
          null, null, null, null, null);
    }
    return new DeskCard(row.taskId(), row.key(), row.name(), row.assignee(), officer, row.created(), row.due(), dossier.code(),
        dossier.procedureCode(), dossier.procedureName(), names.get(dossier.code()), dossier.status().code(), dossier.dueCurrent(),
        time.light(dossier), time.time(dossier));
  }
}
