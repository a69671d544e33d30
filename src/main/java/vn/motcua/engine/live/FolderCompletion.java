package vn.motcua.engine.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceManager;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;

/**
 * Camunda Modeler's button sends the diagram and what the designer attached. The other files of its folder are taken from what
 * is live, so that a folder stays a whole: its forms are bound to the deployment. What a designer removed from a folder stays
 * so; that is what {@code scripts/deploy} is for.
 */
class FolderCompletion implements Deployer {

  private final FolderOfDeployment folders;
  private final LiveTable table;
  private final CurrentOfficer currentOfficer;

  FolderCompletion(FolderOfDeployment folders, LiveTable table, CurrentOfficer currentOfficer) {
    this.folders = folders;
    this.table = table;
    this.currentOfficer = currentOfficer;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew() || Origin.bound().isPresent() || currentOfficer.get() == Officer.SYSTEM) {
      return;
    }
    Map<String, byte[]> sent = OriginNote.contents(deployment);
    folders.find(deployment.getName(), sent).flatMap(table::find).filter(LiveTable.Row::exists)
        .ifPresent(live -> complete(deployment, live.live().deploymentId()));
  }

  private static void complete(DeploymentEntity deployment, String liveDeployment) {
    Set<String> present = deployment.getResources().keySet().stream().map(FolderCompletion::bare).collect(Collectors.toSet());
    ResourceManager manager = Context.getCommandContext().getResourceManager();
    List<ResourceEntity> live = manager.findResourcesByDeploymentId(liveDeployment);
    for (ResourceEntity each : live) {
      if (!each.isGenerated() && !present.contains(bare(each.getName()))) {
        ResourceEntity added = new ResourceEntity();
        added.setName(each.getName());
        added.setBytes(each.getBytes());
        added.setDeploymentId(deployment.getId());
        manager.insertResource(added);
        deployment.addResource(added);
      }
    }
  }

  private static String bare(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
