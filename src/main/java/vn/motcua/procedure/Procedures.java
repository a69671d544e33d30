package vn.motcua.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;

/**
 * The procedures that can be asked for, read from the diagrams. A deployed diagram never changes, so each version is read once.
 *
 * <p>On a day the newest version whose validity has begun decides, also when it says that the procedure has ended: what is newer
 * replaces what is older from its first day on.
 */
@Service
public class Procedures {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final DeployedDiagrams diagrams;
  private final ProcedureReader reader = new ProcedureReader();
  private final DiagramProperties properties = new DiagramProperties();
  private final Map<String, Optional<ProcedureVersion>> read = new ConcurrentHashMap<>();

  Procedures(DeployedDiagrams diagrams) {
    this.diagrams = diagrams;
  }

  /** The newest version of a procedure. @param codeOrKey procedure code ({@code 2.000815}) or key of its diagram */
  public Optional<Procedure> find(String codeOrKey) {
    return ofDiagram(keyOf(codeOrKey));
  }

  /** The procedure of a diagram, by the key of its process; empty when that diagram is one that others call. */
  public Optional<Procedure> ofDiagram(String definitionKey) {
    return diagrams.newest(definitionKey).flatMap(this::version).map(ProcedureVersion::procedure);
  }

  /** The procedure as one version of its diagram says it. @param definitionId the version's id in the engine */
  public Optional<Procedure> ofVersion(String definitionKey, String definitionId) {
    return diagrams.version(definitionId).filter(each -> each.key().equals(definitionKey)).flatMap(this::version)
        .map(ProcedureVersion::procedure);
  }

  /** The text under which a dossier of that diagram stands that was received on that day. */
  public Optional<Procedure> ofDiagram(String definitionKey, LocalDate receivedOn) {
    return deciding(definitionKey, receivedOn).map(ProcedureVersion::procedure).or(() -> ofDiagram(definitionKey));
  }

  /**
   * @param codeOrKey procedure code ({@code 2.000815}) or key of its diagram
   * @param on day of reception
   * @throws Refusal not found, or invalid when the procedure is not in force on that day
   */
  public Procedure get(String codeOrKey, LocalDate on) {
    return inForce(codeOrKey, on).procedure();
  }

  /** {@link #get} with the version of the diagram that says so. */
  public ProcedureVersion inForce(String codeOrKey, LocalDate on) {
    return inForceOf(keyOf(codeOrKey), on);
  }

  private ProcedureVersion inForceOf(String key, LocalDate on) {
    Optional<ProcedureVersion> deciding = deciding(key, on);
    if (deciding.isEmpty()) {
      Procedure newest = ofDiagram(key).orElseThrow(() -> Refusal.invalid("procedure", "procedure.unknown", key));
      throw Refusal.invalid("procedure", "procedure.notYet", newest.code(), newest.name(), newest.validity().from().format(DAY));
    }
    Procedure procedure = deciding.get().procedure();
    if (!procedure.isValidOn(on)) {
      throw ended(procedure);
    }
    return deciding.get();
  }

  /**
   * What a dossier may be started on. A version that was only corrected since, without another first day, may still be used: an
   * officer may have its form open.
   *
   * @param definitionId the version that is about to start
   * @param on day of reception
   * @throws Refusal when the procedure is not in force on that day, or a newer text is
   */
  public ProcedureVersion starting(String definitionId, LocalDate on) {
    ProcedureVersion started = read.getOrDefault(definitionId, Optional.empty())
        .or(() -> diagrams.version(definitionId).flatMap(this::version))
        .orElseThrow(() -> Refusal.invalid("procedure", "procedure.unknown", definitionId));
    ProcedureVersion inForce = inForceOf(started.diagram().key(), on);
    Validity own = started.procedure().validity();
    boolean same = Objects.equals(own.from(), inForce.procedure().validity().from()) && own.covers(on);
    if (!started.diagram().id().equals(inForce.diagram().id()) && !same) {
      throw Refusal.invalid("procedure", "procedure.replaced", started.procedure().name(), started.diagram().version(),
          on.format(DAY), inForce.diagram().version());
    }
    return started;
  }

  /** The version that decides about a day; empty when none has begun by then, or the diagram is one that others call. */
  Optional<ProcedureVersion> deciding(String definitionKey, LocalDate on) {
    Optional<ProcedureVersion> newest = diagrams.newest(definitionKey).flatMap(this::version);
    if (newest.isEmpty() || newest.get().hasBegun(on)) {
      return newest;
    }
    return deciding(diagrams.versions(definitionKey), on);
  }

  /** The version that decides about a day. @param versions of one diagram, the newest first */
  public Optional<ProcedureVersion> deciding(List<DiagramVersion> versions, LocalDate on) {
    return versions.stream().flatMap(each -> version(each).stream()).filter(each -> each.hasBegun(on)).findFirst();
  }

  /** The procedure of a version, read once; empty when its diagram is one that others call. */
  public Optional<ProcedureVersion> version(DiagramVersion diagram) {
    Optional<ProcedureVersion> known = read.get(diagram.id());
    return known == null ? read.computeIfAbsent(diagram.id(), id -> read(diagram)) : known;
  }

  private Optional<ProcedureVersion> read(DiagramVersion diagram) {
    Map<String, String> values = properties.read(diagrams.content(diagram.deploymentId(), diagram.resource()), diagram.key());
    return reader.isProcedure(values)
        ? Optional.of(new ProcedureVersion(diagram, reader.read(diagram.key(), values))) : Optional.empty();
  }

  private String keyOf(String codeOrKey) {
    return diagrams.definitionKeyOf(codeOrKey).orElse(codeOrKey);
  }

  private static Refusal ended(Procedure procedure) {
    Validity validity = procedure.validity();
    String last = validity.to().format(DAY);
    return validity.abolishedBy() == null
        ? Refusal.invalid("procedure", "procedure.ended", procedure.code(), procedure.name(), last)
        : Refusal.invalid("procedure", "procedure.abolished", procedure.code(), procedure.name(), last, validity.abolishedBy());
  }
}
