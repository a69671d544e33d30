package vn.motcua.procedure.check;

import vn.motcua.Texts;

/** The three sentences of a finding, in one language. */
public final class FindingSentences {

  /** What people read. */
  public enum Language { VIETNAMESE, ENGLISH }

  private final Texts texts;
  private final String bundle;

  public FindingSentences(Texts texts, Language language) {
    this.texts = texts;
    this.bundle = language == Language.ENGLISH ? "check_en." : "check.";
  }

  public String what(Finding finding) {
    return texts.text(bundle + finding.rule() + ".what", finding.arguments().toArray());
  }

  public String why(Finding finding) {
    return texts.text(bundle + finding.rule() + ".why", finding.arguments().toArray());
  }

  public String cure(Finding finding) {
    return texts.text(bundle + finding.rule() + ".cure", finding.arguments().toArray());
  }

  /** Another sentence of the same file: headings and summaries. */
  public String text(String key, Object... arguments) {
    return texts.text(bundle + key, arguments);
  }
}
