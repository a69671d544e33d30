package vn.motcua.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.ApplicantNames;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierSearch;
import vn.motcua.dossier.Officer;
import vn.motcua.security.DossierGuard;

/** What the search box shows: dossiers, each with the task by which the reader can go on with it. */
@Component
class DeskSearch {

  private final DossierSearch dossiers;
  private final ApplicantNames applicants;
  private final DeskTasks tasks;
  private final DossierGuard guard;
  private final DeskTime time;

  DeskSearch(DossierSearch dossiers, ApplicantNames applicants, DeskTasks tasks, DossierGuard guard, DeskTime time) {
    this.dossiers = dossiers;
    this.applicants = applicants;
    this.tasks = tasks;
    this.guard = guard;
    this.time = time;
  }

  /**
   * @param taskId of an open task that the reader has or may take, or null
   * @param time working time left or over, in words; null while the clock does not run
   */
  record Found(
      String code, String applicant, String procedureCode, String procedureName, int status, Instant receivedAt, Instant due,
      DeskTime.Light light, String time, String taskId, String taskName) {}

  /** @param more whether there are more than were asked for */
  record Result(List<Found> dossiers, boolean more) {}

  Result find(Officer reader, String words, int most) {
    List<Dossier> found = dossiers.find(reader, words, most + 1);
    List<Dossier> shown = found.stream().limit(most).filter(dossier -> guard.mayRead(reader, dossier)).toList();
    List<String> codes = shown.stream().map(Dossier::code).toList();
    Map<String, String> names = applicants.of(codes);
    Map<String, DeskRow> open = tasks.ofDossiers(codes, reader).stream()
        .collect(Collectors.toMap(DeskRow::dossierCode, row -> row, (first, later) -> first));
    return new Result(shown.stream().map(dossier -> found(dossier, names.get(dossier.code()), open.get(dossier.code()))).toList(),
        found.size() > most);
  }

  private Found found(Dossier dossier, String applicant, DeskRow task) {
    return new Found(dossier.code(), applicant, dossier.procedureCode(), dossier.procedureName(), dossier.status().code(),
        dossier.receivedAt(), dossier.dueCurrent(), time.light(dossier), time.time(dossier), task == null ? null : task.taskId(),
        task == null ? null : task.name());
  }
}
