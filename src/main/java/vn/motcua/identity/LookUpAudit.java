package vn.motcua.identity;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps look-ups in the log, also those of a reception that came to nothing: the question was put all the same. */
@Component
class LookUpAudit {

  private final IdentityLog log;
  private final TransactionTemplate anew;

  LookUpAudit(IdentityLog log, PlatformTransactionManager transactions) {
    this.log = log;
    this.anew = new TransactionTemplate(transactions);
    anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void keep(List<IdentityResult> results) {
    results.forEach(log::add);
    List<IdentityResult> asked = results.stream().filter(result -> !result.fieldsAsked().isEmpty()).toList();
    if (!asked.isEmpty() && TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new UnlessCommitted(asked));
    }
  }

  private final class UnlessCommitted implements TransactionSynchronization {

    private final List<IdentityResult> asked;

    UnlessCommitted(List<IdentityResult> asked) {
      this.asked = asked;
    }

    @Override
    public void afterCompletion(int status) {
      if (status != STATUS_COMMITTED) {
        anew.executeWithoutResult(transaction -> asked.forEach(result -> log.add(result.ofNoDossier())));
      }
    }
  }
}
