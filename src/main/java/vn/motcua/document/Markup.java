package vn.motcua.document;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XHTML without document types and entities, so nothing outside the text is ever fetched. */
final class Markup {

  private Markup() {}

  /** @throws SAXParseException naming the line where the text is not well-formed */
  static Document parse(InputSource source) throws SAXParseException {
    try {
      // Java's own, not looked up anew in every jar for every document.
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(source);
    } catch (SAXParseException fault) {
      throw fault;
    } catch (SAXException | IOException | ParserConfigurationException fault) {
      throw new IllegalStateException("The XML parser of this Java could not be used: " + fault.getMessage(), fault);
    }
  }

  /** For text that a checked template made: it cannot be broken by what people typed. */
  static Document parse(String text) {
    try {
      return parse(new InputSource(new StringReader(text)));
    } catch (SAXParseException fault) {
      throw new IllegalStateException("A filled template is not well-formed at line " + fault.getLineNumber(), fault);
    }
  }

  /** Keeps the parser from printing to the standard error stream. */
  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException fault) {
      // A warning leaves the text well-formed.
    }

    @Override
    public void error(SAXParseException fault) throws SAXParseException {
      throw fault;
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXParseException {
      throw fault;
    }
  }
}
