package vn.motcua.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A key that nobody reads is a mistake of the sender that he should hear of, not a value that is quietly lost. NUL and half a
 * surrogate pair, which PostgreSQL can't hold, are nobody's text.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

  @Bean
  Jackson2ObjectMapperBuilderCustomizer mistakesAreErrors() {
    return builder -> builder
        .featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .deserializerByType(String.class, new WellFormedText());
  }

  /** Its path names the field. */
  static final class ControlCharacter extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private ControlCharacter(JsonParser parser) {
      super(parser, "A text holds NUL or half a surrogate pair");
    }
  }

  private static final class WellFormedText extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String text = super.deserialize(parser, context);
      if (text != null && text.codePoints().anyMatch(WellFormedText::isNoCharacter)) {
        throw new ControlCharacter(parser);
      }
      return text;
    }

    /** A surrogate without its other half is a code point that no character has. */
    private static boolean isNoCharacter(int codePoint) {
      return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
  }
}
