package vn.motcua.procedure.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One procedure folder as the rules see it: every file that could be read, and what lies around. */
public record Subject(List<Diagram> diagrams, List<DecisionFile> decisions, List<FormFile> forms, Surroundings around) {

  /** The executable processes of the folder. */
  public Stream<ProcessModel> processes() {
    return diagrams.stream().flatMap(diagram -> diagram.processes().stream());
  }

  public Optional<ProcessModel> process(String id) {
    return processes().filter(process -> process.id().equals(id)).findFirst();
  }

  public Optional<FormFile> form(String id) {
    return forms.stream().filter(form -> form.id().equals(id)).findFirst();
  }
}
