package vn.motcua.document;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.Texts;
import vn.motcua.calendar.CalendarYear;
import vn.motcua.calendar.Session;
import vn.motcua.calendar.WeekHours;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.AfterSupplement;
import vn.motcua.clock.Channel;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockRules;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.Term;
import vn.motcua.clock.WorkingTimeWords;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.PaperForm;
import vn.motcua.dossier.Person;
import vn.motcua.dossier.StepTimes;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.dossier.SupplementRequests;
import vn.motcua.support.TestSigningKey;

/** Invented dossiers of an invented province, and the parts that print their slips. */
final class Slips {

  static final String CODE = "H99.100-261012-0001";
  static final Instant RECEIVED = Instant.parse("2026-10-12T02:10:00Z");
  static final Agency COMMUNE = new Agency("H99.101", "Ủy ban nhân dân xã Đồng Xuân", "H99", "Trung tâm Phục vụ hành chính công",
      "Đồng Xuân", "Thôn Đông, xã Đồng Xuân, tỉnh Mẫu", "0000 101 101", "motcua.dongxuan@tinhmau.example");
  static final Agency PROVINCE =
      new Agency("H99", "Ủy ban nhân dân tỉnh Mẫu", null, "Văn phòng", "Tỉnh Mẫu", null, null, null);
  static final Agency WARD = new Agency("H99.100", "Ủy ban nhân dân phường Sao Mai", "H99", "Trung tâm Phục vụ hành chính công",
      "Sao Mai", "Số 1 đường Hoa Mai, phường Sao Mai, tỉnh Mẫu", "0000 100 100", "motcua.saomai@tinhmau.example");

  final Dossiers dossiers = mock(Dossiers.class);
  final Texts texts = new Texts();
  private static final FormTemplates TEMPLATES = new FormTemplates();
  private static final PdfPrinter PRINTER = new PdfPrinter();
  private static final TrackingPage PAGE = new TrackingPage("https://motcua.tinhmau.example");

  static final WorkingCalendar CALENDAR = calendar();

  final DocumentRegister register = mock(DocumentRegister.class);
  private final SlipWords words = new SlipWords(texts);
  private final List<SlipSource> sources = new ArrayList<>();
  private final List<SupplementRequest> requests = new ArrayList<>();
  private final List<PaidReceipt> receipts = new ArrayList<>();
  private LateSamples late = LateSamples.of(3, "");
  private final List<DocumentSigner> signers = new ArrayList<>();

  Slips() {
    dossier(dossier(DossierStatus.ACCEPTED, Instant.parse("2026-10-15T10:00:00Z")));
    applicant(new Person("Nguyễn Thị Hương Giang", "000190000123", LocalDate.of(1990, 5, 1), "F",
        "Số 12 đường Hoa Sen, phường Sao Mai, tỉnh Mẫu", "0900 000 123", "giang@example.vn"));
    papers(new Paper(1, "Bản chính giấy tờ, văn bản làm cơ sở để chứng thực bản sao", PaperForm.ORIGINAL, 1, null, null, null),
        new Paper(2, "Bản sao cần chứng thực", PaperForm.PHOTOCOPY, 5, null, null, null));
    lenient().when(dossiers.declaration(CODE)).thenReturn(Map.of());
    lenient().when(dossiers.facts(CODE)).thenReturn(List.of(
        new ClockFact(CODE, 1, FactKind.RECEIVED, RECEIVED, RECEIVED, "tiepnhan.100", null, null, Map.of(), "h1"),
        new ClockFact(CODE, 2, FactKind.ACCEPTED, RECEIVED, RECEIVED, "tiepnhan.100", null, null, Map.of(), "h2")));
  }

  static Dossier dossier(DossierStatus status, Instant due) {
    return dossier(status, due, "H99.100");
  }

  static Dossier dossier(DossierStatus status, Instant due, String competent) {
    return new Dossier(CODE, "2.000815", "Chứng thực bản sao từ bản chính giấy tờ, văn bản", "chung-thuc-ban-sao",
        "thuong", "Thông thường", status, Channel.COUNTER, "H99.100", competent,
        new ClockRules(Term.parse("3 working days"), CountingRule.DAY_END, AfterSupplement.RESTART, null,
            Channel.COUNTER, "H99.100", competent), "fee-chung-thuc-ban-sao",
        RECEIVED, "Kq7ZpT2mXw9LbR4c", due, due, due, false, false, "instance", 1);
  }

  Slips dossier(Dossier dossier) {
    lenient().when(dossiers.get(CODE)).thenReturn(dossier);
    return this;
  }

  Slips applicant(Person person) {
    lenient().when(dossiers.applicant(CODE)).thenReturn(person);
    return submitter(person);
  }

  Slips submitter(Person person) {
    lenient().when(dossiers.submitter(CODE)).thenReturn(person);
    return this;
  }

  Slips papers(Paper... papers) {
    lenient().when(dossiers.papers(CODE)).thenReturn(List.of(papers));
    return this;
  }

  Slips declaration(Map<String, Object> declaration) {
    lenient().when(dossiers.declaration(CODE)).thenReturn(declaration);
    return this;
  }

  Slips knowing(SlipSource source) {
    sources.add(source);
    return this;
  }

  Slips knowingEverything() {
    return knowing(new SlipSource() {
      @Override
      public Optional<SlipFee> feeOf(Dossier dossier) {
        return Optional.of(new SlipFee(12_000, true));
      }

      @Override
      public Optional<BookPlace> bookPlaceOf(Dossier dossier) {
        return Optional.of(new BookPlace("2026", 1));
      }

      @Override
      public Optional<String> officerName(String userId) {
        return userId.equals("system") ? Optional.empty()
            : Optional.of(userId.startsWith("lanhdao") ? "Phạm Thị Hồng Lãnh" : "Trần Văn Tiếp");
      }

      @Override
      public Optional<Standing> standingOf(String userId) {
        return userId.startsWith("lanhdao") ? Optional.of(Standing.HEAD) : Optional.empty();
      }
    });
  }

  Slips facts(ClockFact... facts) {
    lenient().when(dossiers.facts(CODE)).thenReturn(List.of(facts));
    return this;
  }

  Slips asking(SupplementRequest... asked) {
    requests.addAll(List.of(asked));
    return this;
  }

  Slips paid(PaidReceipt... paid) {
    receipts.clear();
    receipts.addAll(List.of(paid));
    return this;
  }

  Slips issued(IssuedDocument... documents) {
    lenient().when(register.ofDossier(CODE)).thenReturn(List.of(documents));
    return this;
  }

  Slips late(LateSamples decided) {
    late = decided;
    return this;
  }

  SlipAssembly assembly() {
    return new SlipAssembly(dossiers, parts(), words, PAGE, texts);
  }

  /** Every form, fed from this dossier. */
  List<LetterKind> kinds() {
    ObjectProvider<SupplementRequests> asked = new Provided<>(() -> List.of(code -> List.copyOf(requests)));
    ObjectProvider<ReceiptSource> paid = new Provided<>(() -> List.of(code -> List.copyOf(receipts)));
    LateParts lateParts = new LateParts(new Provided<>(() -> List.of(late)), dossiers, agency -> CALENDAR,
        new WorkingTimeWords(texts), texts);
    return List.of(new ApologyLetter(dossiers, lateParts, tables(), parts(), words),
        new ExplanationLetter(lateParts, tables(), register, parts(), words), new LateAgainLetter(lateParts, parts(), words),
        new ControlSlipLetter(dossiers, lateParts, tables(), parts(), words, texts),
        assembly(), visitSlipLetter(), new SupplementLetter(asked, parts(), words, PAGE),
        new RefusalLetter(dossiers, parts(), words, PAGE), new StopLetter(dossiers, paid, parts(), words, texts),
        new ReceiptLetter(paid, parts(), words, texts), handOverLetter());
  }

  VisitSlipLetter visitSlipLetter() {
    return new VisitSlipLetter(dossiers, assembly(), parts(), words);
  }

  TimeTables tables() {
    StepTimes times = mock(StepTimes.class);
    lenient().when(times.of(any(), any())).thenAnswer(asked -> late.spent());
    return new TimeTables(times, parts(), words, new WorkingTimeWords(texts), texts);
  }

  HandOverLetter handOverLetter() {
    return new HandOverLetter(dossiers, handOvers(), parts(), words, texts);
  }

  HandOvers handOvers() {
    return new HandOvers(dossiers, agencies(), texts);
  }

  Letters letters(DocumentRegister register) {
    return new Letters(kinds(), dossiers, register, TEMPLATES, PRINTER, signatures(Clock.systemUTC()), () -> Officer.SYSTEM, texts);
  }

  /** Official documents are signed by these; by nobody without any. */
  Slips signedBy(DocumentSigner... signer) {
    signers.addAll(List.of(signer));
    return this;
  }

  Signatures signatures(Clock clock) {
    return new Signatures(new Provided<>(() -> signers), agencies(), clock);
  }

  DocumentRegister register(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    DocumentNumbers numbers = new DocumentNumbers(jdbc, transactions);
    return new DocumentRegister(new IssuedDocuments(jdbc), numbers, new NumberReservations(jdbc, numbers, transactions),
        signatures(clock), clock);
  }

  /** The PDF of a form for its newest cause, waiting for its signature. */
  byte[] printToSign(DocumentForm form, DocumentRegister.Draft draft) {
    return PRINTER.printToSign(page(form, draft), draft.issuedAt());
  }

  /** The signer that comes with the program, with the key of the tests. */
  static DocumentSigner pades() {
    return new PadesSigner(List.of(TestSigningKey.selfMade()), PRINTER, new Texts());
  }

  /** The PDF of the dossier's slip under this number, as it would be issued ten minutes after reception. */
  byte[] print(DocumentRegister.Draft draft) {
    return print(draft, PRINTER);
  }

  byte[] print(DocumentRegister.Draft draft, PdfPrinter printer) {
    return print(DocumentForm.RECEPTION_SLIP, draft, printer);
  }

  /** The PDF of a form for its newest cause. */
  byte[] print(DocumentForm form, DocumentRegister.Draft draft) {
    return print(form, draft, PRINTER);
  }

  LetterKind kind(DocumentForm form) {
    return kinds().stream().filter(each -> each.form() == form).findFirst().orElseThrow();
  }

  String fill(DocumentForm form, Record data) {
    return TEMPLATES.get(form).fill(data);
  }

  private byte[] print(DocumentForm form, DocumentRegister.Draft draft, PdfPrinter printer) {
    return printer.print(page(form, draft), draft.issuedAt());
  }

  private String page(DocumentForm form, DocumentRegister.Draft draft) {
    LetterKind kind = kind(form);
    Dossier dossier = dossiers.get(CODE);
    List<String> causes = kind.causes(dossier);
    return TEMPLATES.get(form).fill(kind.data(dossier, causes.get(causes.size() - 1), draft));
  }

  static DocumentRegister.Draft draft(int number) {
    return new DocumentRegister.Draft(number, RECEIVED.plusSeconds(600), null, null);
  }

  static Agencies agencies() {
    return new Agencies() {
      @Override
      public Optional<Agency> find(String code) {
        return all().stream().filter(agency -> agency.code().equals(code)).findFirst();
      }

      @Override
      public Agency get(String code) {
        return find(code).orElseThrow();
      }

      @Override
      public List<Agency> all() {
        return List.of(PROVINCE, WARD, COMMUNE);
      }
    };
  }

  private LetterParts parts() {
    return new LetterParts(dossiers, agencies(), new Provided<>(() -> sources), words, texts);
  }

  /** Monday to Friday, 07:30-11:30 and 13:00-17:00. */
  private static WorkingCalendar calendar() {
    Map<DayOfWeek, List<Session>> week = new EnumMap<>(DayOfWeek.class);
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
        .forEach(day -> week.put(day, List.of(Session.parse("07:30-11:30", true), Session.parse("13:00-17:00", true))));
    return new WorkingCalendar("H99.100", List.of(new WeekHours(LocalDate.of(2026, 1, 1), week, "giờ")), List.of(), List.of(),
        List.of(new CalendarYear(2026, true)));
  }

  static ClockFact fact(int sequence, FactKind kind, Instant at, String actor, String reason, String basis,
      Map<String, String> details) {
    return new ClockFact(CODE, sequence, kind, at, at, actor, reason, basis, details, "h" + sequence);
  }
}
