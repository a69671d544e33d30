package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.mockito.Mockito;
import vn.motcua.Refusal;
import vn.motcua.support.TestDatabase;

/** Fees and receipts on a database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ReceiptRules {

  static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

  private final TestDatabase.Kind kind;
  int year = 2026;
  MoneyContext context;
  FeeService fees;
  ReceiptService receipts;

  ReceiptRules(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeAll
  void start() throws Exception {
    context = new MoneyContext(kind, FeeService.class, FeeLedger.class, ReceiptService.class, ReceiptLedger.class,
        PaymentLedger.class,
        ReceiptNumbers.class, FeeRights.class, Prices.class, CashDayCsv.class);
    fees = context.bean(FeeService.class);
    receipts = context.bean(ReceiptService.class);
  }

  @AfterAll
  void stop() throws Exception {
    context.close();
  }

  /** Every test has its own year and dossiers, because nothing is ever deleted. */
  @BeforeEach
  void newYear() {
    year++;
    context.actAs(MoneyContext.CASHIER);
    context.moveTo(year + "-01-01T02:00:00Z");
    Mockito.reset(context.dossiers());
    when(context.dossiers().get(anyString())).thenAnswer(asked ->
        TestDossiers.receivedAt(asked.getArgument(0), Instant.parse("2026-10-11T18:00:00Z")));
    for (String dossier : List.of("D1", "D2", "R0", "R1", "R2", "R3", "R4", "R5")) {
      receipts.ofDossier(dossier).stream().filter(receipt -> receipt.state() == ReceiptState.ISSUED)
          .forEach(receipt -> receipts.cancel(receipt.number(), "test over"));
    }
    context.moveTo(year + "-10-12T02:10:00Z");
  }

  void end(Receipt receipt, boolean refunded) {
    if (receipt.state() == ReceiptState.ISSUED) {
      if (refunded) {
        receipts.refund(receipt.number(), "hoàn");
      } else {
        receipts.cancel(receipt.number(), "huỷ");
      }
    }
  }

  long recount(Predicate<Receipt> which) {
    return IntStream.range(0, 6).mapToObj(number -> receipts.ofDossier("R" + number)).flatMap(List::stream)
        .filter(receipt -> receipt.year() == year).filter(which).mapToLong(Receipt::amount).sum();
  }

  static boolean ended(Receipt receipt, LocalDate day, ReceiptState how) {
    return receipt.state() == how && VietnameseDay.of(receipt.endedAt()).equals(day);
  }

  /** A declaration of so many pages and copies, and its fee. */
  Fee price(String dossier, int pages, int copies) {
    when(context.dossiers().declaration(dossier)).thenReturn(Map.of("pages", pages, "copies", copies));
    return fees.calculate(dossier);
  }

  static void assertForbidden(Callable<?> action) {
    assertThatThrownBy(action::call).isInstanceOf(Refusal.class)
        .satisfies(refused -> assertThat(((Refusal) refused).kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }
}
