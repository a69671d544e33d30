package vn.motcua.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import vn.motcua.web.DossierView.Field;

/**
 * What the forms of a dossier call their fields and options. Read from the forms that were deployed with the diagrams the
 * dossier ran on, so an old dossier keeps its old words.
 */
@Component
class FormLabels {

  private final HistoryService historyService;
  private final RepositoryService repositoryService;
  private final UnrestrictedEngine unrestricted;
  private final ObjectMapper json;
  // A deployment never changes, so an entry is never stale.
  private final Map<String, Dictionary> byDeployment = new ConcurrentHashMap<>();

  FormLabels(
      HistoryService historyService, RepositoryService repositoryService, UnrestrictedEngine unrestricted,
      ObjectMapper json) {
    this.historyService = historyService;
    this.repositoryService = repositoryService;
    this.unrestricted = unrestricted;
    this.json = json;
  }

  Dictionary ofDossier(String code) {
    return unrestricted.read(() -> {
      Dictionary all = new Dictionary(new HashMap<>(), new HashMap<>());
      deployments(code).forEach(deployment -> all.add(byDeployment.computeIfAbsent(deployment, this::read)));
      return all;
    });
  }

  private Set<String> deployments(String code) {
    return historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(code).list().stream()
        .map(HistoricProcessInstance::getProcessDefinitionId).distinct()
        .map(id -> repositoryService.getProcessDefinition(id).getDeploymentId())
        .collect(Collectors.toSet());
  }

  private Dictionary read(String deployment) {
    Dictionary dictionary = new Dictionary(new HashMap<>(), new HashMap<>());
    for (String resource : repositoryService.getDeploymentResourceNames(deployment)) {
      if (resource.endsWith(".form")) {
        try (InputStream form = repositoryService.getResourceAsStream(deployment, resource)) {
          dictionary.read(json.readTree(form), "");
        } catch (IOException e) {
          throw new UncheckedIOException("Form " + resource + " of deployment " + deployment + " cannot be read", e);
        }
      }
    }
    return dictionary;
  }

  /**
   * The words of one dossier's forms.
   *
   * @param labels label by the path of a field, such as {@code child.fullName}
   * @param options label by the path of a field, a line feed, and the option's value
   */
  record Dictionary(Map<String, String> labels, Map<String, String> options) {

    void add(Dictionary other) {
      other.labels.forEach(labels::putIfAbsent);
      other.options.forEach(options::putIfAbsent);
    }

    void read(JsonNode form, String prefix) {
      for (JsonNode component : form.path("components")) {
        String own = component.path("key").asText(component.path("path").asText(""));
        String path = own.isEmpty() || prefix.isEmpty() ? prefix + own : prefix + "." + own;
        String label = component.path("label").asText(component.path("dateLabel").asText(""));
        if (!own.isEmpty() && !label.isBlank()) {
          labels.putIfAbsent(path, label.strip());
        }
        for (JsonNode option : component.path("values")) {
          options.putIfAbsent(path + "\n" + option.path("value").asText(), option.path("label").asText());
        }
        read(component, path);
      }
    }

    List<Field> fields(Map<String, Object> answers) {
      List<Field> fields = new ArrayList<>();
      answers.forEach((key, value) -> flatten(key, "", value, fields));
      return fields;
    }

    /** Rows of a list are told apart by their number; an answer that was left empty says nothing and is left out. */
    private void flatten(String path, String row, Object value, List<Field> fields) {
      if (value instanceof Map<?, ?> group) {
        group.forEach((key, inner) -> flatten(path + "." + key, row, inner, fields));
      } else if (value instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          flatten(path, row + (list.get(i) instanceof Map ? " " + (i + 1) : ""), list.get(i), fields);
        }
      } else if (value != null && !value.toString().isBlank()) {
        String label = labels.getOrDefault(path, path) + row;
        String option = options.get(path + "\n" + value);
        fields.add(new Field(path, label, option == null ? value : option));
      }
    }
  }
}
