package vn.motcua.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every route of the running application, asked of what serves it: the servlets that the container knows, below Spring's the handler
 * mappings, below Jersey's the resource classes. Whoever adds a servlet or a kind of mapping that is not known here is told.
 */
final class Routes {

  private final Set<Route> found = new TreeSet<>();
  private final List<String> unknown = new ArrayList<>();

  private Routes() {}

  static Routes of(ServletContext servlets, ApplicationContext context) {
    Routes routes = new Routes();
    for (ServletRegistration servlet : servlets.getServletRegistrations().values()) {
      routes.servlet(servlet, context);
    }
    return routes;
  }

  Collection<Route> all() {
    return found;
  }

  /** What serves requests in a way that nobody has taught this class to read. */
  List<String> unknown() {
    return unknown;
  }

  private void servlet(ServletRegistration servlet, ApplicationContext context) {
    if (servlet.getClassName().equals(DispatcherServlet.class.getName())) {
      context.getBeansOfType(HandlerMapping.class).forEach(this::mapping);
    } else if (servlet.getClassName().equals(ServletContainer.class.getName())) {
      Application application = application(servlet, context);
      servlet.getMappings().forEach(mapping -> found.addAll(JerseyRoutes.of(application, mapping.replace("/*", ""))));
    } else if (!servlet.getMappings().isEmpty()) {
      unknown.add("servlet " + servlet.getName() + " (" + servlet.getClassName() + ") at " + servlet.getMappings());
    }
  }

  /** The web applications name their class; engine-rest is made by Spring. */
  private static Application application(ServletRegistration servlet, ApplicationContext context) {
    String named = servlet.getInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS);
    try {
      return named == null ? context.getBean(ResourceConfig.class)
          : (Application) Class.forName(named).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException("The JAX-RS application " + named + " can't be read", changed);
    }
  }

  private void mapping(String name, HandlerMapping mapping) {
    if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
      methods.getHandlerMethods().forEach((info, handler) -> {
        boolean ours = handler.getBeanType().getPackageName().startsWith("vn.motcua");
        add(info, ours ? Route.By.US : Route.By.FILES);
      });
    } else if (mapping instanceof AbstractUrlHandlerMapping files) {
      files.getHandlerMap().keySet().forEach(path -> found.add(Route.of("GET", Route.plain(path), Route.By.FILES)));
    } else if (!(mapping instanceof RouterFunctionMapping functions && functions.getRouterFunction() == null)
        && !name.equals("beanNameHandlerMapping")) {
      unknown.add("handler mapping " + name + " (" + mapping.getClass().getName() + ")");
    }
  }

  private void add(RequestMappingInfo info, Route.By by) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    boolean multipart = info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
    for (String path : info.getPatternValues()) {
      if (methods.isEmpty()) {
        found.add(Route.of("GET", Route.plain(path), by));
      }
      methods.forEach(method -> found.add(new Route(method.name(), Route.plain(path), by, null, multipart)));
    }
  }
}
