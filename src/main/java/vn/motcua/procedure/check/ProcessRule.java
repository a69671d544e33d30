package vn.motcua.procedure.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** What every diagram needs so that the engine takes it at all: one process that runs, with an id and a time to live. */
final class ProcessRule implements Rule {

  @Override
  public Set<String> ids() {
    return Set.of("process-missing", "process-several", "process-not-executable", "process-id-missing", "process-id-twice",
        "time-to-live-missing", "element-id-twice");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    Set<String> processIds = new HashSet<>();
    for (Diagram diagram : subject.diagrams()) {
      List<ProcessModel> processes = diagram.processes();
      if (processes.isEmpty()) {
        findings.error(diagram.file(), diagram.root(), "process-missing");
      } else if (processes.size() > 1) {
        findings.error(diagram.file(), diagram.root(), "process-several", processes.size());
      }
      processes.forEach(process -> look(process, processIds, findings));
      lookForIdsTwice(diagram, findings);
    }
  }

  private static void look(ProcessModel process, Set<String> processIds, Findings findings) {
    Element element = process.element();
    if (process.id().isEmpty()) {
      findings.error(process.file(), element, "process-id-missing");
    } else if (!processIds.add(process.id())) {
      findings.error(process.file(), element, "process-id-twice", process.id());
    }
    if (!element.getAttribute("isExecutable").equals("true")) {
      findings.error(process.file(), element, "process-not-executable");
    }
    if (Xml.camunda(element, "historyTimeToLive").isBlank()) {
      findings.error(process.file(), element, "time-to-live-missing");
    }
  }

  private static void lookForIdsTwice(Diagram diagram, Findings findings) {
    Set<String> ids = new HashSet<>();
    for (Element element : diagram.elements()) {
      String id = element.getAttribute("id");
      if (!id.isEmpty() && Xml.isBpmn(element) && !ids.add(id)) {
        findings.error(diagram.file(), element, "element-id-twice", id);
      }
    }
  }
}
