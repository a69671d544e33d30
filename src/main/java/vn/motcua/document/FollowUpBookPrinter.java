package vn.motcua.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.FollowUpBook;

/**
 * Form 07, Sổ theo dõi hồ sơ, on paper (Circular 01/2018 art. 10, Decree 61/2018 art. 39): a view of the book as it stands,
 * without a number of its own, closed at the end of the year with pen and seal.
 */
@Component
class FollowUpBookPrinter {

  private static final String TEMPLATE = "07-so-theo-doi";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(SlipWords.ZONE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(SlipWords.ZONE);

  private final FormTemplate template = FormTemplates.load(TEMPLATE, FollowUpBookData.class);
  private final PdfPrinter printer;
  private final Agencies agencies;
  private final SlipWords words;
  private final Texts texts;
  private final Clock clock;

  FollowUpBookPrinter(PdfPrinter printer, Agencies agencies, SlipWords words, Texts texts, Clock clock) {
    this.printer = printer;
    this.agencies = agencies;
    this.words = words;
    this.texts = texts;
    this.clock = clock;
  }

  /** @param lines those of one agency, handed in from the first day to the last, both of one year */
  byte[] print(String agencyCode, LocalDate from, LocalDate to, List<FollowUpBook.Line> lines) {
    Instant now = clock.instant();
    Agency agency = agencies.get(agencyCode);
    String superior = agency.parentCode() == null ? null : agencies.find(agency.parentCode()).map(Agency::name).orElse(null);
    FollowUpBookData book = new FollowUpBookData(superior, agency.name(), agency.unitName(), agency.place(), words.date(now),
        String.valueOf(from.getYear()), texts.text("document.book.period", date(from), date(to)),
        SlipWords.twoDigits(lines.size()), words.moment(now), lines.stream().map(this::line).toList());
    return printer.print(template.fill(book), now);
  }

  private FollowUpBookData.Line line(FollowUpBook.Line line) {
    String contact = Stream.of(line.address(), line.phone()).filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(texts.text("document.slip.contactJoint")));
    return new FollowUpBookData.Line(String.valueOf(line.number()), line.code(),
        texts.text("document.book.procedure", line.procedureName(), line.procedureCode()),
        SlipWords.twoDigits(line.papers()), line.applicant(), contact,
        agencies.find(line.competentAgency()).map(Agency::name).orElse(line.competentAgency()), moment(line.receivedAt()),
        moment(line.dueAt()), moment(line.returnedAt()), texts.text("dossier.status." + line.status()),
        line.reEntered() ? texts.text("dossier.book.reEntered") : null);
  }

  private String date(LocalDate day) {
    return words.date(day.atStartOfDay(SlipWords.ZONE).toInstant());
  }

  private static FollowUpBookData.Moment moment(Instant at) {
    return at == null ? null : new FollowUpBookData.Moment(TIME.format(at), DAY.format(at));
  }
}
