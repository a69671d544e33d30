package vn.motcua.document;

import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import vn.motcua.Texts;
import vn.motcua.clock.AfterSupplement;
import vn.motcua.clock.Channel;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockRules;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.Term;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.PaperForm;
import vn.motcua.dossier.Person;

/** Invented dossiers of an invented province, and the parts that print their slips. */
final class Slips {

  static final String CODE = "H99.100-261012-0001";
  static final Instant RECEIVED = Instant.parse("2026-10-12T02:10:00Z");
  static final Agency PROVINCE =
      new Agency("H99", "Ủy ban nhân dân tỉnh Mẫu", null, "Văn phòng", "Tỉnh Mẫu", null, null, null);
  static final Agency WARD = new Agency("H99.100", "Ủy ban nhân dân phường Sao Mai", "H99", "Trung tâm Phục vụ hành chính công",
      "Sao Mai", "Số 1 đường Hoa Mai, phường Sao Mai, tỉnh Mẫu", "0000 100 100", "motcua.saomai@tinhmau.example");

  final Dossiers dossiers = mock(Dossiers.class);
  final Texts texts = new Texts();
  private final List<SlipSource> sources = new ArrayList<>();

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
    return new Dossier(CODE, "2.000815", "Chứng thực bản sao từ bản chính giấy tờ, văn bản", "chung-thuc-ban-sao", "thuong", "Thông thường", status,
        Channel.COUNTER, "H99.100", "H99.100",
        new ClockRules(Term.parse("3 working days"), CountingRule.DAY_END, AfterSupplement.RESTART, null, Channel.COUNTER, "H99.100",
            "H99.100"), "fee-chung-thuc-ban-sao",
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
        return Optional.of("Trần Văn Tiếp");
      }
    });
  }

  SlipAssembly assembly() {
    return new SlipAssembly(dossiers, agencies(), provider(), new SlipWords(texts), new TrackingPage("https://motcua.tinhmau.example"),
        texts);
  }

  /** The PDF of the dossier's slip under this number, as it would be issued ten minutes after reception. */
  byte[] print(DocumentRegister.Draft draft) {
    return print(draft, new PdfPrinter());
  }

  byte[] print(DocumentRegister.Draft draft, PdfPrinter printer) {
    SlipData slip = assembly().slip(dossiers.get(CODE), draft);
    return printer.print(new FormTemplates().get(DocumentForm.RECEPTION_SLIP).fill(slip), draft.issuedAt());
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
        return List.of(PROVINCE, WARD);
      }
    };
  }

  private ObjectProvider<SlipSource> provider() {
    return new ObjectProvider<>() {
      @Override
      public SlipSource getObject() {
        return sources.get(0);
      }

      @Override
      public Stream<SlipSource> orderedStream() {
        return sources.stream();
      }

      @Override
      public void forEach(Consumer<? super SlipSource> action) {
        sources.forEach(action);
      }
    };
  }
}
