package vn.motcua.engine.live;

import static vn.motcua.procedure.folder.ProcedureFolder.FORMS;
import static vn.motcua.procedure.folder.ProcedureFolder.PROCESSES;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import vn.motcua.procedure.folder.ProcedureFolder;

/** Finds the procedure folders on the class path: exploded in an IDE and under Maven, packed in the jar. */
class JarFolders {

  private final ResourcePatternResolver resolver;

  JarFolders(ResourcePatternResolver resolver) {
    this.resolver = resolver;
  }

  /** All folders that hold a diagram or a decision table, by name. */
  Collection<ProcedureFolder> read() throws IOException {
    SortedMap<String, ProcedureFolder> folders = new TreeMap<>();
    for (String ending : new String[] {"bpmn", "dmn"}) {
      collect(folders, PROCESSES, ending);
    }
    collect(folders, FORMS, "form");
    folders.values().removeIf(folder -> !folder.hasDiagram());
    return folders.values();
  }

  private void collect(SortedMap<String, ProcedureFolder> folders, String root, String ending) throws IOException {
    for (Resource resource : resolver.getResources("classpath*:" + root + "**/*." + ending)) {
      String path = resource.getURL().getPath();
      String name = path.substring(path.lastIndexOf("/" + root) + 1);
      int end = name.lastIndexOf('/');
      String folder = end <= root.length() ? "" : name.substring(root.length(), end);
      try (InputStream content = resource.getInputStream()) {
        folders.computeIfAbsent(folder, ProcedureFolder::new).resources().put(name, content.readAllBytes());
      }
    }
  }
}
