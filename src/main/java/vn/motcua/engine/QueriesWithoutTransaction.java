package vn.motcua.engine;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringTransactionInterceptor;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * A query changes nothing, so it opens no transaction of its own: that would cost a commit after every list that an officer opens. Within
 * a transaction it reads what that one wrote, as before; the statements of one query never shared a snapshot (read committed).
 */
@Component
class QueriesWithoutTransaction extends AbstractProcessEnginePlugin {

  @Override
  public void postInit(ProcessEngineConfigurationImpl configuration) {
    CommandInterceptor before = (CommandInterceptor) configuration.getCommandExecutorTxRequired();
    while (before.getNext() instanceof CommandInterceptor next && !(next instanceof SpringTransactionInterceptor)) {
      before = next;
    }
    if (!(before.getNext() instanceof SpringTransactionInterceptor opening)) {
      throw new IllegalStateException("The engine has no interceptor that opens transactions");
    }
    before.setNext(new Fork(joining(configuration), opening));
  }

  private static CommandInterceptor joining(ProcessEngineConfigurationImpl configuration) {
    return new SpringTransactionInterceptor(((SpringTransactionsProcessEngineConfiguration) configuration).getTransactionManager(),
        TransactionDefinition.PROPAGATION_SUPPORTS, configuration);
  }

  /** Sends queries past the interceptor that opens a transaction, through one that takes part in what is open. */
  private static final class Fork extends CommandInterceptor {

    private final CommandInterceptor joining;

    private Fork(CommandInterceptor joining, CommandInterceptor opening) {
      this.joining = joining;
      joining.setNext(opening.getNext());
      setNext(opening);
    }

    @Override
    public <T> T execute(Command<T> command) {
      return (command instanceof AbstractQuery ? joining : next).execute(command);
    }
  }
}
