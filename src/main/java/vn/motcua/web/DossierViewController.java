package vn.motcua.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the tab Hồ sơ of Tasklist reads. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Hồ sơ")
class DossierViewController {

  private final DossierViews views;
  private final TaskDossiers tasks;

  DossierViewController(DossierViews views, TaskDossiers tasks) {
    this.views = views;
    this.tasks = tasks;
  }

  @GetMapping("/tasks/{taskId}/dossier")
  @Operation(summary = "Toàn bộ hồ sơ của một việc đang mở")
  ResponseEntity<DossierView> ofTask(@PathVariable String taskId) {
    return privately(views.of(tasks.codeOf(taskId)));
  }

  @GetMapping("/dossiers/{code}/view")
  @Operation(summary = "Toàn bộ hồ sơ theo mã hồ sơ")
  ResponseEntity<DossierView> ofCode(@PathVariable String code) {
    return privately(views.of(code));
  }

  /** Personal data must not stay in a shared counter machine's browser cache. */
  private static ResponseEntity<DossierView> privately(DossierView view) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
  }
}
