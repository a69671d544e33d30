package vn.motcua.fee;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.dossier.Dossier;

/** What a fee table may read of a dossier: the day, the channel, the case, and every plain value of the declaration. */
final class FeeInputs {

  private FeeInputs() {}

  /**
   * @param declaration what the applicant declared; a value in a group is named group and key in one word
   *     ({@code childBirthDate}), rows of a list are left out
   */
  static FeeQuestion question(Dossier dossier, Map<String, Object> declaration) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    flatten("", declaration, inputs);
    inputs.put(FeeQuestion.RECEPTION_DATE, VietnameseDay.of(dossier.receivedAt()).toString());
    inputs.put("channel", (long) dossier.channel().number());
    inputs.put("caseKey", dossier.caseKey());
    return new FeeQuestion(dossier.feeDecision(), VietnameseDay.of(dossier.receivedAt()), inputs);
  }

  private static void flatten(String group, Map<?, ?> values, Map<String, Object> into) {
    values.forEach((key, value) -> {
      String name = group.isEmpty() ? key.toString() : inGroup(group, key.toString());
      if (value instanceof Map<?, ?> nested) {
        flatten(name, nested, into);
      } else if (value instanceof Number number) {
        into.put(name, number(new BigDecimal(number.toString())));
      } else if (value instanceof String || value instanceof Boolean) {
        into.put(name, value);
      }
    });
  }

  private static String inGroup(String group, String key) {
    return group + Character.toUpperCase(key.charAt(0)) + key.substring(1);
  }

  private static Object number(BigDecimal value) {
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    return whole ? (Object) value.longValueExact() : (Object) value.doubleValue();
  }
}
