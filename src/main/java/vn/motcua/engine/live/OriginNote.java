package vn.motcua.engine.live;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.procedure.folder.ProcedureFolder;

/** Runs after every deployment and writes down where it came from, whose it is and what it holds, in its transaction. */
class OriginNote implements Deployer {

  private final FolderOfDeployment folders;
  private final LiveTable table;
  private final CurrentOfficer currentOfficer;
  private final ProgramVersion version;
  private final Clock clock;

  OriginNote(
      FolderOfDeployment folders, LiveTable table, CurrentOfficer currentOfficer, ProgramVersion version, Clock clock) {
    this.folders = folders;
    this.table = table;
    this.currentOfficer = currentOfficer;
    this.version = version;
    this.clock = clock;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    Map<String, byte[]> contents = contents(deployment);
    Optional<String> folder = folders.find(deployment.getName(), contents);
    Origin origin = Origin.bound().orElseGet(() -> new Origin(Source.MODELER, currentOfficer.get().id(), null));
    ProcedureFolder named = new ProcedureFolder(folder.orElse(""));
    contents.forEach((name, content) -> named.resources().put(folder.isPresent() ? named.stableName(name) : name, content));
    table.note(deployment.getId(), folder.orElse(null), named.contentHash(), origin, version, clock.instant());
  }

  static Map<String, byte[]> contents(DeploymentEntity deployment) {
    return deployment.getResources().values().stream()
        .collect(Collectors.toMap(ResourceEntity::getName, ResourceEntity::getBytes, (one, other) -> one, TreeMap::new));
  }
}
