package vn.motcua.procedure.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;

/** Lists what a diagram itself marks as not verified, so that somebody looks it up before it is relied on. */
final class UnverifiedRule implements Rule {

  /** What authors write beside a fact that nobody could look up. */
  private static final String MARK = "chưa xác minh";

  @Override
  public Set<String> ids() {
    return Set.of("fact-unverified");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    for (Diagram diagram : subject.diagrams()) {
      for (Element documentation : diagram.elements("documentation")) {
        for (String sentence : Normalizer.normalize(Xml.ownText(documentation), Normalizer.Form.NFC).split("(?<=[.;])\\s+")) {
          if (sentence.toLowerCase(Locale.ROOT).contains(MARK)) {
            findings.warn(diagram.file(), (Element) documentation.getParentNode(), "fact-unverified", sentence.strip());
          }
        }
      }
    }
  }
}
