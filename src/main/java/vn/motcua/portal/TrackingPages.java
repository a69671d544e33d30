package vn.motcua.portal;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.ClockAccount;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierClocks;
import vn.motcua.dossier.DossierStatus;

/** Fills the look-up page from its templates under {@code portal/}; every value is escaped. */
@Component
class TrackingPages {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Agencies agencies;
  private final DossierClocks clocks;
  private final OnlineFee fees;
  private final Texts texts;
  private final Template dossierPage = template("portal/dossier.html");
  private final Template notFoundPage = template("portal/not-found.html");

  TrackingPages(Agencies agencies, DossierClocks clocks, OnlineFee fees, Texts texts) {
    this.agencies = agencies;
    this.clocks = clocks;
    this.fees = fees;
    this.texts = texts;
  }

  String of(Dossier dossier) {
    return of(dossier, null);
  }

  /** @param refusal why what the citizen just asked for cannot be, or null */
  String of(Dossier dossier, String refusal) {
    Map<String, Object> values = new HashMap<>();
    values.put("code", dossier.code());
    values.put("procedure", dossier.procedureName());
    values.put("status", texts.text("portal.status." + dossier.status().code()));
    values.put("statusHelp", texts.text("portal.status." + dossier.status().code() + ".help"));
    values.put("tone", tone(dossier));
    values.put("received", minute(dossier.receivedAt()));
    values.put("due", showsDue(dossier) ? minute(dossier.dueCurrent()) : null);
    values.put("provisional", dossier.provisional());
    values.put("receivingAgency", agencies.find(dossier.receivingAgency()).orElse(null));
    boolean elsewhere = !dossier.competentAgency().equals(dossier.receivingAgency());
    values.put("competentAgency", elsewhere ? name(dossier.competentAgency()) : null);
    values.putAll(clock(clocks.forCitizens(dossier)));
    values.put("refusal", refusal);
    values.put("fee", fees.owed(dossier).map(TrackingPages::fee).orElse(null));
    return dossierPage.execute(values);
  }

  /** The words of the clock stand as they do in the tab Hồ sơ; only persons are left out. */
  private static Map<String, Object> clock(ClockAccount account) {
    Map<String, Object> values = new HashMap<>();
    values.put("time", account.time());
    values.put("over", account.minutesOver() != null);
    values.put("dueOriginal", minute(account.dueOriginal()));
    values.put("dueStatutory", minute(account.dueStatutory()));
    values.put("dueCurrent", minute(account.dueCurrent()));
    values.put("dates", account.dueCurrent() != null);
    values.put("explanation", account.explanation());
    values.put("explained", !account.explanation().isEmpty());
    values.put("stops", account.stops());
    values.put("stopped", !account.stops().isEmpty());
    values.put("days", account.daysNotCounted());
    values.put("uncounted", !account.daysNotCounted().isEmpty());
    values.put("facts", account.facts().stream().map(TrackingPages::fact).toList());
    values.put("factCount", account.facts().size());
    return values;
  }

  private static Map<String, Object> fact(ClockAccount.Line line) {
    Map<String, Object> values = new HashMap<>();
    values.put("what", line.what());
    values.put("at", minute(line.at()));
    values.put("actor", line.actorName());
    values.put("approvedBy", line.approvedByName());
    values.put("basis", line.basis());
    values.put("note", line.note());
    values.put("sequence", line.sequence());
    values.put("correctedBy", line.correctedBy());
    values.put("voided", line.voided());
    return values;
  }

  private static Map<String, Object> fee(OnlineFee.Owed owed) {
    Map<String, Object> values = new HashMap<>();
    values.put("amount", NumberFormat.getIntegerInstance(VIETNAMESE).format(owed.amount()));
    values.put("payUrl", owed.payUrl());
    return values;
  }

  String notFound() {
    return notFoundPage.execute(Map.of());
  }

  /** A dossier that was refused or stopped has no day on which to come for a result. */
  private static boolean showsDue(Dossier dossier) {
    DossierStatus status = dossier.status();
    return dossier.dueCurrent() != null && status != DossierStatus.REFUSED && status != DossierStatus.STOPPED;
  }

  private static String tone(Dossier dossier) {
    return switch (dossier.status()) {
      case PROCESSED, RETURNED -> "done";
      case SUPPLEMENT_ASKED, DUTY_ASKED -> "waiting";
      case REFUSED, STOPPED -> "stopped";
      default -> "going";
    };
  }

  private String name(String agency) {
    return agencies.find(agency).map(Agency::name).orElse(null);
  }

  private static String minute(Instant instant) {
    return instant == null ? null : MINUTE.format(instant);
  }

  private static String minute(OffsetDateTime time) {
    return time == null ? null : MINUTE.format(time);
  }

  private static Template template(String path) {
    try (Reader reader = reader(path)) {
      return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withLoader(part -> reader("portal/" + part + ".css"))
          .compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Page template " + path + " cannot be read", e);
    }
  }

  private static Reader reader(String path) throws IOException {
    return new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8);
  }
}
