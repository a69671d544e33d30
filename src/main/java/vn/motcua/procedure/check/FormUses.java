package vn.motcua.procedure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Where the diagrams of a folder ask for forms. */
final class FormUses {

  /** A start event or task that shows a form. */
  record Use(ProcessModel process, Element element, String form) {

    /** The form that a citizen or a clerk starts a procedure with. */
    boolean startsProcedure() {
      return Xml.isBpmn(element, "startEvent") && element.getParentNode() == process.element()
          && process.properties().containsKey("procedure.code");
    }
  }

  private FormUses() {}

  static List<Use> of(Subject subject) {
    List<Use> uses = new ArrayList<>();
    subject.processes().forEach(process -> Stream.concat(
        process.elements("startEvent").stream(), process.elements("userTask").stream()).forEach(element -> {
          String form = Xml.camunda(element, "formRef");
          if (!form.isEmpty()) {
            uses.add(new Use(process, element, form));
          }
        }));
    return uses;
  }

  /** The processes that show a form; those of the whole folder for a form that none shows. */
  static List<ProcessModel> processesOf(FormFile form, Subject subject) {
    List<ProcessModel> using = of(subject).stream().filter(use -> use.form().equals(form.id())).map(Use::process).distinct().toList();
    return using.isEmpty() ? subject.processes().toList() : using;
  }
}
