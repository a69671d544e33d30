package vn.motcua.document;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.clock.Term;

/** Dates, terms and amounts as official documents write them (Decree 30/2020/NĐ-CP, Appendix I). */
@Component
class SlipWords {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private final Texts texts;

  SlipWords(Texts texts) {
    this.texts = texts;
  }

  /** Numbers below ten are written with a leading zero. */
  static String twoDigits(long number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** {@code ngày 05 tháng 3 năm 2026}: a leading zero for days below ten and for the months 1 and 2, for no other month. */
  String date(Instant at) {
    LocalDate day = at.atZone(ZONE).toLocalDate();
    int month = day.getMonthValue();
    return texts.text("document.date", twoDigits(day.getDayOfMonth()), month <= 2 ? twoDigits(month) : String.valueOf(month),
        String.valueOf(day.getYear()));
  }

  /** {@code 09 giờ 10 phút, ngày 12 tháng 10 năm 2026}. */
  String moment(Instant at) {
    ZonedDateTime local = at.atZone(ZONE);
    return texts.text("document.moment", twoDigits(local.getHour()), twoDigits(local.getMinute()), date(at));
  }

  /** {@code 03 ngày làm việc}; a fraction keeps its decimal comma. */
  String term(Term term) {
    return switch (term.unit()) {
      case SAME_DAY -> texts.text("document.term.sameDay");
      case UNTIL -> texts.text("document.term.until", twoDigits(term.until().getHour()), twoDigits(term.until().getMinute()));
      case DAYS -> texts.text("document.term.days", amount(term));
      case WORKING_DAYS -> texts.text("document.term.workingDays", amount(term));
      case WORKING_HOURS -> texts.text("document.term.workingHours", amount(term));
    };
  }

  /** {@code 12.000 đồng (đã nộp)}. */
  String fee(SlipFee fee) {
    if (fee.amount() == 0) {
      return texts.text("document.fee.none");
    }
    String amount = NumberFormat.getIntegerInstance(VIETNAMESE).format(fee.amount());
    return texts.text(fee.paid() ? "document.fee.paid" : "document.fee.unpaid", amount);
  }

  private static String amount(Term term) {
    String plain = term.amount().stripTrailingZeros().toPlainString();
    return plain.length() == 1 ? "0" + plain : plain.replace('.', ',');
  }
}
