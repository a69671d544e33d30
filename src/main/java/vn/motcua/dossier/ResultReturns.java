package vn.motcua.dossier;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;

/**
 * The hand-over of a result (Decree 61/2018 art. 6, art. 20): to whom, how, and which originals went back. Who a proxy
 * is stays with the dossier's entries; the ledger gets codes and numbers only.
 */
@Service
class ResultReturns {

  private static final String BASIS = "61/2018/NĐ-CP art. 20";
  private static final String POST = "post";

  private final Dossiers dossiers;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  ResultReturns(Dossiers dossiers, CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /**
   * Đã trả kết quả, as the officer's form says.
   *
   * @throws Refusal when it went by post without a waybill, or an original that is said to be kept was never handed in
   */
  @Transactional
  void handOver(String code) {
    Map<String, Object> entries = dossiers.entries(code);
    NewFact returned = NewFact.of(FactKind.RETURNED, clock.instant(), currentOfficer.get().id()).because(null, BASIS)
        .with("receivedBy", text(entries, "receivedBy", "applicant"))
        .with("way", text(entries, "returnWay", "counter"));
    Set<Integer> originals = originals(code);
    Set<Integer> kept = kept(entries, originals);
    originals.removeAll(kept);
    returned = withNumbers(withNumbers(returned, "originals", originals), "originalsKept", kept);
    if (POST.equals(entries.get("returnWay"))) {
      returned = returned.with("waybill", Waybills.checked("waybillOut", text(entries, "waybillOut", "")));
    }
    dossiers.move(code, DossierStatus.RETURNED, returned);
  }

  private Set<Integer> originals(String code) {
    List<Paper> papers = dossiers.papers(code);
    return papers.stream().filter(paper -> paper.form() == PaperForm.ORIGINAL).map(Paper::number)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a sector's law lets the agency keep, by the numbers of the list of papers. */
  private static Set<Integer> kept(Map<String, Object> entries, Set<Integer> originals) {
    Object numbers = entries.get("originalsKept");
    if (Boolean.TRUE.equals(entries.get("originalsReturned")) || numbers == null || numbers.toString().isBlank()) {
      return Set.of();
    }
    Set<Integer> kept = Arrays.stream(numbers.toString().strip().split("\\s*[,;]\\s*|\\s+")).map(ResultReturns::number)
        .collect(Collectors.toCollection(TreeSet::new));
    if (!originals.containsAll(kept)) {
      throw Refusal.invalid("originalsKept", "dossier.originals.unknown", list(originals));
    }
    return kept;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException noNumber) {
      throw Refusal.invalid("originalsKept", "dossier.originals.numbers");
    }
  }

  private static NewFact withNumbers(NewFact fact, String name, Set<Integer> numbers) {
    return numbers.isEmpty() ? fact : fact.with(name, list(numbers));
  }

  private static String list(Set<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String text(Map<String, Object> entries, String key, String otherwise) {
    Object value = entries.get(key);
    return value == null ? otherwise : value.toString();
  }
}
