package vn.motcua.procedure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Diagrams and decision tables as if they had been deployed one after the other; counts how often a file is read. */
public final class Deployed implements DeployedDiagrams {

  private final List<DiagramVersion> diagrams = new ArrayList<>();
  private final List<DiagramVersion> decisions = new ArrayList<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private int reads;

  /** The usual properties of a procedure, to be changed. */
  public static Map<String, String> properties(String code, String name) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("procedure.code", code);
    properties.put("procedure.name", name);
    properties.put("procedure.field", "Hộ tịch");
    properties.put("procedure.level", "Cấp xã");
    properties.put("procedure.legalBasis", "Luật Hộ tịch");
    properties.put("case.thuong.name", "Thông thường");
    properties.put("case.thuong.term", "3 working days");
    return properties;
  }

  /** Deploys a diagram that has nothing but these properties. */
  public DiagramVersion diagram(String key, Map<String, String> properties) {
    StringBuilder lines = new StringBuilder();
    properties.forEach((name, value) ->
        lines.append("<camunda:property name=\"").append(name).append("\" value=\"").append(value).append("\"/>"));
    return file(key, """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
          <bpmn:process id="%s"><bpmn:documentation>x</bpmn:documentation><bpmn:extensionElements><camunda:properties>%s
          </camunda:properties></bpmn:extensionElements><bpmn:userTask id="T"><bpmn:extensionElements><camunda:properties>
            <camunda:property name="procedure.code" value="of a task"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
          </bpmn:process></bpmn:definitions>""".formatted(key, lines).getBytes(StandardCharsets.UTF_8), properties);
  }

  public DiagramVersion file(String key, byte[] file, Map<String, String> properties) {
    int number = versions(key).size() + 1;
    DiagramVersion version = new DiagramVersion(key + ":" + number, key, number, "d-" + key + "-" + number, key + ".bpmn");
    diagrams.add(version);
    files.put(version.deploymentId() + "/" + version.resource(), file);
    if (properties.containsKey("procedure.code")) {
      codes.put(properties.get("procedure.code"), key);
    }
    return version;
  }

  public void table(String key, byte[] file) {
    int number = (int) decisions.stream().filter(each -> each.key().equals(key)).count() + 1;
    DiagramVersion version = new DiagramVersion(key + ":" + number, key, number, "d-" + key + "-" + number, key + ".dmn");
    decisions.add(version);
    files.put(version.deploymentId() + "/" + version.resource(), file);
  }

  public int reads() {
    return reads;
  }

  @Override
  public Optional<DiagramVersion> newest(String definitionKey) {
    return versions(definitionKey).stream().findFirst();
  }

  @Override
  public Optional<DiagramVersion> version(String definitionId) {
    return diagrams.stream().filter(each -> each.id().equals(definitionId)).findFirst();
  }

  @Override
  public List<DiagramVersion> versions(String definitionKey) {
    return all().stream().filter(each -> each.key().equals(definitionKey)).toList();
  }

  @Override
  public List<DiagramVersion> all() {
    return diagrams.stream().sorted(Comparator.comparing(DiagramVersion::key)
        .thenComparing(Comparator.comparing(DiagramVersion::version).reversed())).toList();
  }

  @Override
  public Optional<DiagramVersion> decision(String decisionKey) {
    return decisions.stream().filter(each -> each.key().equals(decisionKey)).reduce((older, newer) -> newer);
  }

  @Override
  public Deployment deployment(String deploymentId) {
    return new Deployment(deploymentId, "processes/test", "test", Instant.EPOCH);
  }

  @Override
  public byte[] content(String deploymentId, String resource) {
    reads++;
    byte[] file = files.get(deploymentId + "/" + resource);
    if (file == null) {
      throw new NoSuchElementException(deploymentId + "/" + resource);
    }
    return file;
  }

  @Override
  public Optional<String> definitionKeyOf(String procedureCode) {
    return Optional.ofNullable(codes.get(procedureCode));
  }

  @Override
  public String state() {
    return diagrams.size() + "/" + decisions.size();
  }
}
