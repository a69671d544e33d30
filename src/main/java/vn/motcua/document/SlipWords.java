package vn.motcua.document;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.clock.Term;

/** Dates, terms and amounts as official documents write them (Decree 30/2020/NĐ-CP, Appendix I). */
@Component
class SlipWords {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private static final Pattern ARTICLE = Pattern.compile("(\\S+) art\\. (\\w+)(?:\\((\\w+)\\))?");

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

  /** {@code ngày …… tháng …… năm 2026}: for a draft, which is dated when it is signed off. */
  String openDate(Instant at) {
    return texts.text("document.draft.date", String.valueOf(at.atZone(ZONE).getYear()));
  }

  /** {@code 09 giờ 10 phút, ngày 12 tháng 10 năm 2026}. */
  String moment(Instant at) {
    ZonedDateTime local = at.atZone(ZONE);
    return texts.text("document.moment", twoDigits(local.getHour()), twoDigits(local.getMinute()), date(at));
  }

  /** {@code 09:10, 12/10/2026}: for cells of tables. */
  String shortMoment(Instant at) {
    ZonedDateTime local = at.atZone(ZONE);
    return texts.text("document.shortMoment", twoDigits(local.getHour()), twoDigits(local.getMinute()),
        twoDigits(local.getDayOfMonth()), twoDigits(local.getMonthValue()), String.valueOf(local.getYear()));
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
    return texts.text(fee.paid() ? "document.fee.paid" : "document.fee.unpaid", grouped(fee.amount()));
  }

  /** {@code 12.000 đồng}. */
  String dong(long amount) {
    return texts.text("document.fee.amount", grouped(amount));
  }

  /** {@code 1.200.000}. */
  static String grouped(long number) {
    return NumberFormat.getIntegerInstance(VIETNAMESE).format(number);
  }

  /** Facts name their source short, {@code 61/2018/NĐ-CP art. 19(9)}; people read it in their words. Other texts stay. */
  String legalBasis(String basis) {
    Matcher article = basis == null ? null : ARTICLE.matcher(basis);
    if (article == null || !article.matches()) {
      return basis;
    }
    String source = article.group(1);
    String act = texts.text(source.contains("NĐ-CP") ? "document.basis.decree" : "document.basis.act", source);
    String clause = article.group(3);
    return clause == null ? texts.text("document.basis.article", article.group(2), act)
        : texts.text("document.basis.clause", article.group(2), act, clause);
  }

  private static String amount(Term term) {
    String plain = term.amount().stripTrailingZeros().toPlainString();
    return plain.length() == 1 ? "0" + plain : plain.replace('.', ',');
  }
}
