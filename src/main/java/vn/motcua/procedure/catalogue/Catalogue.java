package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;
import vn.motcua.procedure.DeployedDiagrams;
import vn.motcua.procedure.Deployment;
import vn.motcua.procedure.DiagramVersion;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureKind;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.picture.DiagramSteps;
import vn.motcua.procedure.picture.DiagramSvg;

/**
 * The catalogue of a province as of any day, read from the diagrams and decision tables themselves: there is no list beside them
 * that could say something else. What is deployed never changes, so each file is read once; which there are is asked every time.
 */
@Service
public class Catalogue {

  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
  /** Some 60 kB each. */
  private static final int MOST_DRAWINGS = 300;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final DeployedDiagrams diagrams;
  private final Procedures procedures;
  private final Map<String, Words> words = new ConcurrentHashMap<>();
  private final Map<String, FeeSchedule> fees = new ConcurrentHashMap<>();
  private final Map<String, ProcedureDrawing> drawings = Collections.synchronizedMap(new Recent<>(MOST_DRAWINGS));
  private volatile Known known = new Known("", Map.of());

  Catalogue(DeployedDiagrams diagrams, Procedures procedures) {
    this.diagrams = diagrams;
    this.procedures = procedures;
  }

  /** All versions by the key of their diagram, the newest first, as of one state of what is deployed. */
  private record Known(String state, Map<String, List<DiagramVersion>> versions) {}

  /** @param order field, then name */
  private record Words(String searched, String order) {}

  /** @return by field, then name */
  public List<CatalogueEntry> find(CatalogueQuery query) {
    List<String> wanted = query.words() == null ? List.of() : List.of(PlainText.of(query.words()).split(" "));
    return all(query.on()).filter(entry -> query.standing() == null || entry.standing() == query.standing())
        .filter(entry -> fits(entry.procedure(), query))
        .filter(entry -> wanted.stream().allMatch(words(entry).searched()::contains))
        .sorted(Comparator.comparing((CatalogueEntry entry) -> words(entry).order()))
        .toList();
  }

  /** @param codeOrKey procedure code or key of the diagram; the version that decides about the day, ended or to come if need be */
  public Optional<CatalogueEntry> find(String codeOrKey, LocalDate on) {
    String key = diagrams.definitionKeyOf(codeOrKey).orElse(codeOrKey);
    return entry(diagrams.versions(key), on);
  }

  /** Each field (lĩnh vực) of what citizens may ask for on a day, with how many there are, by name. */
  public Map<String, Long> fields(LocalDate on) {
    return all(on).filter(entry -> entry.standing() == Standing.IN_FORCE && entry.procedure().field() != null)
        .filter(entry -> entry.procedure().kind() != ProcedureKind.INTERNAL)
        .collect(Collectors.groupingBy(entry -> entry.procedure().field(), TreeMap::new, Collectors.counting()));
  }

  /** What has to be paid; empty when the procedure has no fee table, or the table it names is not deployed. */
  public Optional<FeeSchedule> fees(Procedure procedure) {
    if (procedure.feeDecision() == null) {
      return Optional.empty();
    }
    return diagrams.decision(procedure.feeDecision()).map(table -> fees.computeIfAbsent(table.id(),
        id -> FeeSchedule.read(diagrams.content(table.deploymentId(), table.resource()), table.key())));
  }

  /** @throws Refusal when the table has a fee for other days only: nobody may be charged by a text that is not in force */
  public void requireFee(Procedure procedure, LocalDate on) {
    if (fees(procedure).map(schedule -> schedule.isOutdated(on)).orElse(false)) {
      throw Refusal.invalid("procedure", "procedure.fee.outdated", procedure.name(), DAY.format(on),
          procedure.feeDecision());
    }
  }

  /** The steps, forms and picture of a version; those looked at last are kept. */
  public ProcedureDrawing drawing(ProcedureVersion version) {
    DiagramVersion diagram = version.diagram();
    return drawings.computeIfAbsent(diagram.id(), id -> {
      byte[] file = content(diagram);
      return new ProcedureDrawing(DiagramSteps.read(file, diagram.key()), DiagramSteps.forms(file, diagram.key()),
          DiagramSvg.draw(file, version.procedure().name()));
    });
  }

  public Deployment deployment(DiagramVersion diagram) {
    return diagrams.deployment(diagram.deploymentId());
  }

  private byte[] content(DiagramVersion diagram) {
    return diagrams.content(diagram.deploymentId(), diagram.resource());
  }

  private Stream<CatalogueEntry> all(LocalDate on) {
    return versions().values().stream().flatMap(versions -> readable(versions, on).stream());
  }

  /** One diagram that an older program took and this one cannot read must not hide all others. */
  private Optional<CatalogueEntry> readable(List<DiagramVersion> versions, LocalDate on) {
    try {
      return entry(versions, on);
    } catch (Refusal unreadable) {
      LOG.warn("Diagram {} is not in the catalogue: {}", versions.get(0).id(), unreadable.getMessage());
      return Optional.empty();
    }
  }

  private Optional<CatalogueEntry> entry(List<DiagramVersion> versions, LocalDate on) {
    Optional<ProcedureVersion> deciding = procedures.deciding(versions, on);
    if (deciding.isEmpty()) {
      return versions.stream().flatMap(each -> procedures.version(each).stream()).findFirst()
          .map(newest -> new CatalogueEntry(newest, Standing.COMING));
    }
    boolean valid = deciding.get().procedure().isValidOn(on);
    return Optional.of(new CatalogueEntry(deciding.get(), valid ? Standing.IN_FORCE : Standing.ENDED));
  }

  private Map<String, List<DiagramVersion>> versions() {
    String state = diagrams.state();
    Known present = known;
    if (!present.state().equals(state)) {
      present = new Known(state, diagrams.all().stream()
          .collect(Collectors.groupingBy(DiagramVersion::key, TreeMap::new, Collectors.toCollection(ArrayList::new))));
      known = present;
    }
    return present.versions();
  }

  private static boolean fits(Procedure procedure, CatalogueQuery query) {
    return (query.field() == null || query.field().equalsIgnoreCase(procedure.field()))
        && (query.level() == null || query.level().equalsIgnoreCase(procedure.level()))
        && (query.kind() == null || query.kind() == procedure.kind())
        && (query.onlineLevel() == null || query.onlineLevel() == procedure.onlineLevel());
  }

  private Words words(CatalogueEntry entry) {
    Procedure procedure = entry.procedure();
    return words.computeIfAbsent(entry.version().diagram().id(), id -> new Words(
        PlainText.of(Stream.of(procedure.code(), procedure.name(), procedure.field(), procedure.level())
            .filter(Objects::nonNull).collect(Collectors.joining(" "))),
        PlainText.of(procedure.field() == null ? "~" : procedure.field()) + "\n" + PlainText.of(procedure.name())));
  }
}
