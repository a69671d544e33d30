package vn.motcua.dossier;

import java.util.regex.Pattern;
import vn.motcua.Refusal;
import vn.motcua.clock.Channel;

/** Numbers of postal items (số hiệu bưu gửi): with which a dossier came in, and with which its result went out. */
public final class Waybills {

  /** As the Universal Postal Union and the carriers write them: capital letters and digits, no more. */
  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{5,30}");

  private Waybills() {}

  /**
   * The number with which a dossier came.
   *
   * @return null for whatever did not come by post
   * @throws Refusal naming the field, when what came by post has none, or anything else has one
   */
  public static String ofChannel(String field, Channel channel, String number) {
    boolean named = number != null && !number.isBlank();
    if (named != (channel == Channel.POST)) {
      throw Refusal.invalid(field, named ? "dossier.waybill.notPost" : "dossier.waybill.missing");
    }
    return named ? checked(field, number) : null;
  }

  /** @throws Refusal naming the field, when the text is no waybill number */
  public static String checked(String field, String number) {
    String plain = number == null ? "" : number.strip();
    if (!NUMBER.matcher(plain).matches()) {
      throw Refusal.invalid(field, "dossier.waybill.number");
    }
    return plain;
  }
}
