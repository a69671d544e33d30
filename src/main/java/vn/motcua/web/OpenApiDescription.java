package vn.motcua.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.Texts;

/** The description of {@code /api} for other systems, served at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

  private static final String BASIC = "basic";
  private static final String PROBLEM = "Problem";

  @Bean
  OpenAPI openApi(Texts texts, ObjectProvider<BuildProperties> build) {
    BuildProperties built = build.getIfAvailable();
    return new OpenAPI()
        .info(new Info().title(texts.text("web.openapi.title")).description(texts.text("web.openapi.description"))
            .version(built == null ? "dev" : built.getVersion())
            .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .components(new Components()
            .addSecuritySchemes(BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
        .addSecurityItem(new SecurityRequirement().addList(BASIC));
  }

  /** Pages and doors that are not for other systems stay out; every operation names the one shape of its errors. */
  @Bean
  GlobalOpenApiCustomizer onlyOurPaths(Texts texts) {
    return description -> {
      description.getComponents().addSchemas(PROBLEM, problem(texts));
      if (description.getPaths() != null) {
        description.getPaths().keySet().removeIf(path -> !path.startsWith("/api/"));
        description.getPaths().values()
            .forEach(path -> path.readOperations().forEach(operation -> addProblem(operation, texts)));
      }
    };
  }

  private static void addProblem(Operation operation, Texts texts) {
    Content content = new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    operation.getResponses().entrySet().removeIf(response -> response.getKey().matches("[45]\\d\\d"));
    operation.getResponses().addApiResponse("default",
        new ApiResponse().description(texts.text("web.openapi.problem")).content(content));
  }

  private static Schema<?> problem(Texts texts) {
    return new ObjectSchema().description(texts.text("web.openapi.problem"))
        .addProperty("type", new StringSchema().example("urn:motcua:problem:clock.term.unreadable"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema().example(400))
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty("field", new StringSchema().example("papers[0].count"))
        .addProperty("cure", new StringSchema())
        .addProperty("incident", new StringSchema());
  }
}
