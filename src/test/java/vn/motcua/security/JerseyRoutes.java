package vn.motcua.security;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** The routes of a JAX-RS application, read from its classes and from what their locators lead to. */
final class JerseyRoutes {

  private static final int DEEPEST = 8;

  private final List<Route> found = new ArrayList<>();

  private JerseyRoutes() {}

  static List<Route> of(Application application, String below) {
    JerseyRoutes routes = new JerseyRoutes();
    application.getClasses().stream().filter(each -> each.isAnnotationPresent(Path.class))
        .map(each -> Resource.from(each, true)).forEach(each -> routes.read(each, below + "/" + each.getPath(), 0));
    return routes.found;
  }

  private void read(Resource resource, String path, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("Resources lead to each other without end: " + path);
    }
    resource.getResourceMethods().forEach(method -> add(method, Route.plain(path)));
    ResourceMethod locator = resource.getResourceLocator();
    if (locator != null) {
      // A class that a locator leads to is served at the locator's path, whatever path it has of its own.
      read(Resource.from(locator.getInvocable().getRawResponseType(), true), path, depth + 1);
    }
    resource.getChildResources().forEach(child -> read(child, path + "/" + child.getPath(), depth + 1));
  }

  private void add(ResourceMethod method, String path) {
    String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    Type body = method.getInvocable().getParameters().stream()
        .filter(parameter -> parameter.getSource() == Parameter.Source.ENTITY).map(Parameter::getType).findFirst().orElse(null);
    boolean multipart = method.getConsumedTypes().stream().anyMatch(MediaType.MULTIPART_FORM_DATA_TYPE::isCompatible)
        && !method.getConsumedTypes().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
    found.add(new Route(method.getHttpMethod(), plain, Route.By.CAMUNDA, body, multipart));
  }
}
