package vn.motcua.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.clock.FactKind;
import vn.motcua.document.DocumentRegister;
import vn.motcua.document.IssuedDocument;
import vn.motcua.document.TrackingPage;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/**
 * Writes what mail, SMS and Zalo say of a letter. The new appointment comes from the ledger, in the moment of sending: a letter
 * without one names none.
 */
@Component
class LetterTexts {

  /** Forms with a sentence of their own; of every other the message says that it was issued. */
  private static final Set<String> OWN_SENTENCE = Set.of("01", "02", "03", "05", "QH");
  private static final String APOLOGY = "04";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  /** The most that a field of a Zalo template takes (chưa xác minh). */
  private static final int LONGEST_FIELD = 100;
  private static final int LONGEST_SUBJECT = 200;

  private final Dossiers dossiers;
  private final Agencies agencies;
  private final DocumentRegister register;
  private final TrackingPage trackingPage;
  private final Texts texts;
  private final Template mail;

  LetterTexts(Dossiers dossiers, Agencies agencies, DocumentRegister register, TrackingPage trackingPage, Texts texts) {
    this.dossiers = dossiers;
    this.agencies = agencies;
    this.register = register;
    this.trackingPage = trackingPage;
    this.texts = texts;
    this.mail = template("notification/mail.txt");
  }

  LetterText of(IssuedDocument document, String dossierCode) {
    Dossier dossier = dossiers.get(dossierCode);
    Agency unit = agencies.get(dossier.receivingAgency());
    String title = texts.text("document.form." + document.form().code());
    String sentence = sentence(document.form().code(), dossier, title);
    String link = trackingPage.addressOf(dossier);
    String name = oneLine(dossiers.applicant(dossierCode).fullName());
    return new LetterText(oneLine(unit.unitName()),
        cut(texts.text("notification.mail.subject", title, dossierCode), LONGEST_SUBJECT),
        body(document, dossier, unit, Map.of("name", name, "sentence", sentence, "title", title, "link", link)),
        texts.text("notification.sms", dossierCode, sentence, link),
        zalo(dossier, name, sentence, link), fileName(document, dossierCode), () -> register.content(document.id()));
  }

  private String body(IssuedDocument document, Dossier dossier, Agency unit, Map<String, String> words) {
    Map<String, Object> values = new HashMap<>(words);
    values.put("code", dossier.code());
    values.put("procedure", oneLine(dossier.procedureName()));
    values.put("number", document.printedNumber());
    values.put("agency", oneLine(agencies.get(document.agency()).name()));
    values.put("unit", oneLine(unit.unitName()));
    values.put("address", oneLine(unit.address()));
    values.put("phone", oneLine(unit.phone()));
    return mail.execute(values);
  }

  private Map<String, String> zalo(Dossier dossier, String name, String sentence, String link) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("ten_nguoi_dan", cut(name, LONGEST_FIELD));
    fields.put("ma_ho_so", dossier.code());
    fields.put("trang_thai", texts.text("dossier.status." + dossier.status().code()));
    fields.put("ten_dich_vu", cut(oneLine(dossier.procedureName()), LONGEST_FIELD));
    fields.put("loi_nhan", sentence);
    fields.put("cta_link", link);
    fields.put("cta_text", texts.text("notification.zalo.button"));
    return fields;
  }

  /** What a letter says, in one sentence. */
  String sentence(String form, Dossier dossier, String title) {
    if (form.equals(APOLOGY)) {
      return apology(dossier);
    }
    return OWN_SENTENCE.contains(form) ? texts.text("notification.sentence." + form)
        : texts.text("notification.sentence.other", title);
  }

  private String apology(Dossier dossier) {
    boolean appointed = dossiers.facts(dossier.code()).stream().anyMatch(fact -> fact.kind() == FactKind.RE_APPOINTED);
    if (!appointed || dossier.status().isClosed()) {
      return texts.text("notification.sentence.04");
    }
    Instant due = dossier.dueCurrent();
    ZonedDateTime local = due.atZone(ZONE);
    return texts.text("notification.sentence.04.due", TIME.format(local), DAY.format(local));
  }

  /** ASCII, and only what every mailbox and file system takes. */
  private static String fileName(IssuedDocument document, String code) {
    return (document.form().code() + "-" + code + "-so-" + document.printedNumber()).replaceAll("[^A-Za-z0-9._-]", "_") + ".pdf";
  }

  /** A line break in a name would begin a header of its own; other controls, and what turns the reading direction, go too. */
  static String oneLine(String text) {
    return text == null ? "" : text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  static String cut(String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
  }

  private static Template template(String file) {
    try {
      return Mustache.compiler().escapeHTML(false).strictSections(true).emptyStringIsFalse(true)
          .compile(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
