package vn.motcua.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * A form that a person can edit: XHTML with {@code {{names}}} of one record's fields, and one style sheet. Anything wrong with it
 * is a {@link TemplateFault} when it is made, not when a citizen stands at the counter.
 */
final class FormTemplate {

  private static final Pattern STYLE_LINK = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"\\s*/>");

  private final String name;
  private final Template template;

  /** Finds the text of the style sheet that a template names. */
  interface StyleSheets {

    /** @return null when there is none of that name */
    String textOf(String name);
  }

  /**
   * @param name for messages, such as {@code 01-tiep-nhan.html}
   * @param data the record whose fields the template may name
   */
  FormTemplate(String name, String text, StyleSheets styles, Class<? extends Record> data) {
    this.name = name;
    checkMarkup(text);
    compile(text);
    TemplateNames.check(name, text, data);
    this.template = compile(withStyle(text, styles));
  }

  /** The XHTML of one document, every value escaped and made printable; a null prints nothing. */
  String fill(Record data) {
    try {
      return template.execute(data);
    } catch (MustacheException.Context fault) {
      throw new TemplateFault(name, fault.lineNo, "no field \"" + fault.key + "\"", fault);
    }
  }

  private Template compile(String text) {
    try {
      return Mustache.compiler().nullValue("").strictSections(true).emptyStringIsFalse(true)
          .withFormatter(value -> PrintableText.of(String.valueOf(value))).compile(text);
    } catch (MustacheException.Context fault) {
      throw new TemplateFault(name, fault.lineNo, fault.getMessage(), fault);
    } catch (MustacheException fault) {
      throw new TemplateFault(name, lineIn(fault.getMessage()), fault.getMessage(), fault);
    }
  }

  /** The library names the line of a syntax error in its sentence only. */
  private static int lineIn(String message) {
    Matcher line = Pattern.compile("line (\\d+)").matcher(String.valueOf(message));
    return line.find() ? Integer.parseInt(line.group(1)) : 1;
  }

  private void checkMarkup(String text) {
    try {
      Markup.parse(new InputSource(new StringReader(text)));
    } catch (SAXParseException fault) {
      throw new TemplateFault(name, fault.getLineNumber(), "not well-formed XHTML: " + fault.getMessage(), fault);
    }
  }

  /** The style is carried inside, so that printing reads no address at all. */
  private String withStyle(String text, StyleSheets styles) {
    Matcher link = STYLE_LINK.matcher(text);
    if (!link.find()) {
      throw new TemplateFault(name, 1, "names no style sheet; write <link rel=\"stylesheet\" href=\"….css\" /> in its head");
    }
    int line = 1 + (int) text.substring(0, link.start()).chars().filter(letter -> letter == '\n').count();
    String style = styles.textOf(link.group(1));
    if (style == null) {
      throw new TemplateFault(name, line, "there is no style sheet " + link.group(1));
    }
    if (style.contains("{{") || style.contains("]]>")) {
      throw new TemplateFault(link.group(1), 1, "a style sheet may not hold \"{{\" or \"]]>\"");
    }
    return text.substring(0, link.start()) + "<style>/*<![CDATA[*/\n" + style + "\n/*]]>*/</style>"
        + text.substring(link.end());
  }
}
