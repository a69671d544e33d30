package vn.motcua.identity;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.Texts;
import vn.motcua.identity.FieldComparison.Agreement;

/** Says in Vietnamese what a look-up found. */
final class IdentitySentences {

  private final Texts texts;

  IdentitySentences(Texts texts) {
    this.texts = texts;
  }

  List<String> of(IdentityResult result) {
    List<String> sentences = new ArrayList<>();
    sentences.add(result.reason() == null ? texts.text("identity.outcome." + result.outcome().name())
        : texts.text("identity.reason." + result.reason().name()));
    for (FieldComparison comparison : result.comparisons()) {
      if (comparison.agreement() != Agreement.SAME) {
        sentences.add(texts.text("identity.agreement." + comparison.agreement().name(),
            texts.text("identity.field." + comparison.field().name()), shown(comparison, comparison.declared()),
            shown(comparison, comparison.registered())));
      }
    }
    result.findings().forEach(finding -> sentences.add(texts.text("identity.finding." + finding.name())));
    return List.copyOf(sentences);
  }

  private String shown(FieldComparison comparison, String value) {
    if (value == null) {
      return texts.text("identity.value.none");
    }
    return comparison.field() == IdentityField.SEX ? texts.text("identity.sex." + value) : value;
  }
}
