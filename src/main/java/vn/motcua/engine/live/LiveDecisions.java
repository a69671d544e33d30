package vn.motcua.engine.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.procedure.folder.ProcedureFolder;

/** What somebody decides where a program and what is live disagree. */
@Service
public class LiveDecisions {

  private final ProcedureDeployer deployer;
  private final LiveFolders live;
  private final LiveTable table;
  private final CurrentOfficer currentOfficer;
  private final TransactionOperations transactions;
  private final Clock clock;

  LiveDecisions(
      ProcedureDeployer deployer, LiveFolders live, LiveTable table, CurrentOfficer currentOfficer,
      TransactionOperations transactions, Clock clock) {
    this.deployer = deployer;
    this.live = live;
    this.table = table;
    this.currentOfficer = currentOfficer;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What is live stays; the same content is not offered again. @throws Refusal when nothing waits for a decision */
  public LiveFolder keep(String folder, String reason) {
    transactions.executeWithoutResult(status -> {
      table.lock();
      table.keep(folder, offered(folder), reason, currentOfficer.get().id(), clock.instant());
    });
    return live.get(folder);
  }

  /** What the program brings replaces what is live. @throws Refusal when nothing waits, or this node runs another program */
  public LiveFolder take(String folder, String reason) {
    Origin origin = new Origin(Source.JAR, currentOfficer.get().id(), reason);
    ProcedureFolder brought = ofProgram(folder);
    try {
      transactions.executeWithoutResult(status -> {
        table.lock();
        if (!brought.contentHash().equals(offered(folder))) {
          throw Refusal.conflict("engine.live.notOffered", folder);
        }
        live.deploy(brought, origin);
        table.settle(folder, brought.contentHash(), deployer.version());
      });
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException broken) {
      throw live.refused(brought, origin, broken);
    }
    return live.get(folder);
  }

  private String offered(String folder) {
    LiveFolder.Conflict conflict = live.get(folder).conflict();
    if (conflict == null) {
      throw Refusal.conflict("engine.live.noConflict", folder);
    }
    return conflict.contentHash();
  }

  private ProcedureFolder ofProgram(String folder) {
    try {
      return deployer.ofProgram(folder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
