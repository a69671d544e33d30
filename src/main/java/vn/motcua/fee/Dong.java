package vn.motcua.fee;

import java.text.NumberFormat;
import java.util.Locale;

/** Whole đồng as Vietnamese people write them: {@code 200.000 đ}. */
public final class Dong {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private Dong() {}

  /** @param amount whole đồng, may be negative */
  public static String text(long amount) {
    return grouped(amount) + " đ";
  }

  static String grouped(long number) {
    return NumberFormat.getIntegerInstance(VIETNAMESE).format(number);
  }
}
