package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.NewFact;

/**
 * A dossier's row and ledger as one transaction sees them: both are read once, and what is added to the ledger waits for the commit, so that a
 * completed task costs one insert and not five.
 */
@Component
class DossierLedger {

  private final ClockLedger ledger;

  DossierLedger(ClockLedger ledger) {
    this.ledger = ledger;
  }

  List<ClockFact> facts(String code) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return ledger.facts(code);
    }
    Page page = page(code);
    if (page.known == null) {
      page.read(ledger.facts(code));
    }
    return page.known;
  }

  /** The dossier's row, read once in a transaction. */
  Optional<Dossier> dossier(String code, Function<String, Optional<Dossier>> read) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return read.apply(code);
    }
    Page page = page(code);
    if (page.dossier == null) {
      page.dossier = read.apply(code).orElse(null);
    }
    return Optional.ofNullable(page.dossier);
  }

  void changed(Dossier dossier) {
    page(dossier.code()).dossier = dossier;
  }

  /** A dossier that this transaction makes: nobody has written of it yet. Needs a transaction. */
  void begin(Dossier dossier) {
    Page page = page(dossier.code());
    page.dossier = dossier;
    page.known = List.of();
    page.stored = 0;
  }

  /** Keeps a fact that moves no date; of those before it only the last is read, when it is written. Needs a transaction. */
  void note(String code, NewFact fact) {
    page(code).waiting.add(fact);
  }

  /**
   * Adds facts, behind those that wait. Needs a transaction.
   *
   * @return all facts of the dossier
   */
  List<ClockFact> write(String code, List<NewFact> facts) {
    Page page = page(code);
    page.waiting.addAll(facts);
    settle(code, page);
    return page.known;
  }

  private void settle(String code, Page page) {
    if (page.known == null) {
      page.read(ledger.facts(code));
    }
    page.known = ledger.chain(code, page.known, page.waiting);
    page.waiting.clear();
  }

  private void store(String code, Page page) {
    if (page.known == null) {
      if (!page.waiting.isEmpty()) {
        ledger.append(code, page.waiting);
        page.waiting.clear();
      }
      return;
    }
    if (!page.waiting.isEmpty()) {
      settle(code, page);
    }
    if (page.known.size() > page.stored) {
      ledger.insert(page.known.subList(page.stored, page.known.size()));
      page.stored = page.known.size();
    }
  }

  private Page page(String code) {
    return book().computeIfAbsent(code, any -> new Page());
  }

  @SuppressWarnings("unchecked")
  private Map<String, Page> book() {
    Object bound = TransactionSynchronizationManager.getResource(this);
    if (bound != null) {
      return (Map<String, Page>) bound;
    }
    Map<String, Page> book = new HashMap<>();
    TransactionSynchronizationManager.bindResource(this, book);
    TransactionSynchronizationManager.registerSynchronization(new Closing(book));
    return book;
  }

  /** What one transaction knows and holds back of one dossier. */
  private static final class Page {

    private final List<NewFact> waiting = new ArrayList<>();
    private List<ClockFact> known;
    /** How many of the known facts are in the database. */
    private int stored;
    private Dossier dossier;

    private void read(List<ClockFact> facts) {
      known = List.copyOf(facts);
      stored = known.size();
    }
  }

  private final class Closing implements TransactionSynchronization {

    private final Map<String, Page> book;

    private Closing(Map<String, Page> book) {
      this.book = book;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(DossierLedger.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(DossierLedger.this, book);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      book.forEach(DossierLedger.this::store);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(DossierLedger.this);
    }
  }
}
