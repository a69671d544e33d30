package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.mockito.Mockito;
import vn.motcua.Refusal;
import vn.motcua.dossier.DossierMessages;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;
import vn.motcua.fee.PaymentGateway.GatewayNotice;
import vn.motcua.fee.PaymentGateway.Settled;
import vn.motcua.fee.PaymentGateway.State;
import vn.motcua.support.TestDatabase;

/** Online payment on a database, with a gateway made up by the test. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PaymentRules {

  static final Officer HEAD = new Officer("truong.100", "Trần Văn Trưởng", "H99.100", Set.of("truong-mot-cua"));

  private final TestDatabase.Kind kind;
  final PaymentGateway gateway = Mockito.mock(PaymentGateway.class);
  final DossierMessages messages = Mockito.mock(DossierMessages.class);
  private final Officers officers = id -> Stream.of(MoneyContext.CASHIER, HEAD)
      .filter(each -> each.id().equals(id)).findFirst();
  int day = 1;
  MoneyContext context;
  FeeService fees;
  ReceiptService receipts;
  PaymentOrders orders;
  Payments payments;
  Refunds refunds;

  PaymentRules(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeAll
  void start() throws Exception {
    context = new MoneyContext(kind, Map.of(PaymentGateway.class, gateway, DossierMessages.class, messages, Officers.class,
        officers),
        FeeService.class, FeeLedger.class, ReceiptService.class, ReceiptLedger.class, ReceiptNumbers.class, FeeRights.class,
        Prices.class, PaymentLedger.class, PaymentOrders.class, PaymentSettlement.class, OnlineReceipts.class, Payments.class,
        RefundLedger.class, Refunds.class, Reconciliation.class, ReconciliationCsv.class);
    fees = context.bean(FeeService.class);
    receipts = context.bean(ReceiptService.class);
    orders = context.bean(PaymentOrders.class);
    payments = context.bean(Payments.class);
    refunds = context.bean(Refunds.class);
  }

  @AfterAll
  void stop() throws Exception {
    context.close();
  }

  /** Every test has its own day and dossiers, because nothing is ever deleted. */
  @BeforeEach
  void newDay() {
    day++;
    context.actAs(MoneyContext.CASHIER);
    context.moveTo("2027-01-%02dT02:00:00Z".formatted(day));
    Mockito.reset(context.dossiers(), gateway, messages);
    context.jdbc().sql("UPDATE payment_order SET next_poll_at = NULL").update();
    status(DossierStatus.REGISTERED);
    when(context.dossiers().declaration(anyString())).thenReturn(Map.of("pages", 3, "copies", 2));
    when(gateway.provider()).thenReturn(Optional.of("bank"));
    when(gateway.create(any())).thenAnswer(asked -> "http://bank/pay/" + asked.<PaymentOrder>getArgument(0).number());
  }

  PaymentOrder ordered(String code) {
    fees.calculate(code);
    return payments.order(code);
  }

  GatewayNotice paid(PaymentOrder order, String transaction) {
    return new GatewayNotice(order.number(), State.PAID, transaction, order.amount(),
        Instant.parse("2027-01-%02dT02:00:00Z".formatted(day)));
  }

  static Settled settled(String transaction, long amount, boolean refunded) {
    return new Settled("o", transaction, "H99.100", amount, refunded);
  }

  List<Payment.Reason> reasons(String code) {
    return new ArrayList<>(orders.paymentsOf(code).stream().map(Payment::reason).toList());
  }

  void status(DossierStatus status) {
    when(context.dossiers().get(anyString())).thenAnswer(asked -> TestDossiers.in(status, asked.getArgument(0)));
  }

  static void assertRefused(Callable<?> action, String key) {
    assertThatThrownBy(action::call).isInstanceOf(Refusal.class).hasMessageContaining(key);
  }

  static <T> List<T> atOnce(List<Callable<? extends T>> work) throws Exception {
    ExecutorService desks = Executors.newFixedThreadPool(work.size());
    try {
      List<Future<T>> done = new ArrayList<>();
      for (Callable<? extends T> one : work) {
        done.add(desks.submit(one::call));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : done) {
        results.add(one.get());
      }
      return results;
    } finally {
      desks.shutdown();
    }
  }
}
