package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.dao.DataAccessException;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.Officer;
import vn.motcua.support.TestDatabase;

/** Fees and receipts on both databases. */
class ReceiptTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

  @Nested
  class OnH2 extends Rules {

    OnH2() {
      super(TestDatabase.Kind.H2);
    }
  }

  @Nested
  class OnPostgreSql extends Rules {

    OnPostgreSql() {
      super(TestDatabase.Kind.POSTGRESQL);
    }

    @Test
    void nobody_deletes_a_receipt_or_touches_its_history() {
      price("D1", 1, 1);
      receipts.issue("D1");

      for (String statement : List.of("DELETE FROM receipt_event", "UPDATE receipt_event SET amount = 0",
          "TRUNCATE receipt_event", "DELETE FROM fee_line", "UPDATE fee_line SET amount = 0", "DELETE FROM receipt")) {
        assertThatThrownBy(() -> context.jdbc().sql(statement).update()).as(statement)
            .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
      }
    }
  }

  @TestInstance(Lifecycle.PER_CLASS)
  abstract static class Rules {

    private final TestDatabase.Kind kind;
    private int year = 2026;
    MoneyContext context;
    FeeService fees;
    ReceiptService receipts;

    Rules(TestDatabase.Kind kind) {
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

    @Test
    void a_fee_is_kept_with_its_lines_and_the_vietnamese_day_of_reception() {
      Fee fee = price("D1", 3, 2);

      assertThat(fees.find("D1")).contains(fee);
      assertThat(fee.receptionDay()).isEqualTo(MONDAY);
      assertThat(fee.total()).isEqualTo(10_000);
      assertThat(fee.lines()).hasSize(2);
      assertThat(fees.find("nothing")).isEmpty();
    }

    @Test
    void a_fee_calculated_again_counts_from_then_on() {
      Fee first = price("D2", 1, 1);
      Fee second = price("D2", 1, 2);

      assertThat(second.number()).isEqualTo(first.number() + 1);
      assertThat(fees.find("D2")).contains(second);
    }

    @Test
    void a_receipt_takes_the_fee_in_cash_and_says_so_in_the_ledger_of_facts() {
      price("D1", 3, 2);
      Receipt receipt = receipts.issue("D1").orElseThrow();

      assertThat(receipt.number()).isEqualTo("H99.100-" + year + "-000001");
      assertThat(receipt).extracting(Receipt::amount, Receipt::method, Receipt::cashier, Receipt::state)
          .containsExactly(10_000L, "cash", "tiepnhan.100", ReceiptState.ISSUED);
      assertThat(receipts.ofDossier("D1")).last().isEqualTo(receipt);
      ArgumentCaptor<NewFact> fact = ArgumentCaptor.forClass(NewFact.class);
      verify(context.dossiers()).record(eq("D1"), fact.capture());
      assertThat(fact.getValue().kind()).isEqualTo(FactKind.PAID);
      assertThat(fact.getValue().at()).isEqualTo(Instant.parse(year + "-10-12T02:10:00Z"));
      assertThat(fact.getValue().details())
          .containsOnly(Map.entry("channel", "cash"), Map.entry("amount", "10000"),
              Map.entry("receipt", receipt.number()));
    }

    @Test
    void asked_twice_for_the_same_fee_it_answers_with_the_same_receipt() {
      price("D1", 1, 1);

      assertThat(receipts.issue("D1")).isEqualTo(receipts.issue("D1"));
      verify(context.dossiers(), times(1)).record(anyString(), any(NewFact[].class));
    }

    @Test
    void a_fee_that_comes_to_the_same_again_is_not_written_twice() {
      assertThat(price("D1", 4, 1).number()).isEqualTo(price("D1", 4, 1).number());
      assertThat(fees.find("D1").orElseThrow().inputs()).containsOnly(Map.entry("pages", 4L), Map.entry("copies", 1L));
    }

    @Test
    void a_fee_that_grew_after_it_was_paid_is_paid_by_a_receipt_for_the_difference() {
      price("D1", 1, 1);
      Receipt first = receipts.issue("D1").orElseThrow();
      price("D1", 5, 1);

      assertThat(fees.account("D1")).isEqualTo(new Account("D1", 7_000, 2_000));
      Receipt second = receipts.issue("D1").orElseThrow();
      assertThat(second.amount()).isEqualTo(5_000);
      assertThat(second.paidBefore()).isEqualTo(2_000);
      assertThat(first.paidBefore()).isZero();
      assertThat(fees.account("D1").owed()).isZero();
      assertThat(receipts.issue("D1")).contains(second);
      CashDay day = receipts.day("H99.100", LocalDate.of(year, 10, 12), null);
      assertThat(day.entries()).extracting(CashEntry::amount).containsExactly(2_000L, 5_000L);
    }

    @Test
    void a_receipt_that_ends_is_owed_again_and_only_that() {
      price("D1", 1, 1);
      Receipt old = receipts.issue("D1").orElseThrow();
      price("D1", 5, 1);
      Receipt difference = receipts.issue("D1").orElseThrow();
      receipts.refund(old.number(), "đếm sai số trang");

      assertThat(fees.account("D1").owed()).isEqualTo(2_000);
      assertThat(receipts.issue("D1").orElseThrow().amount()).isEqualTo(2_000);
      assertThat(receipts.ofDossier("D1")).filteredOn(receipt -> receipt.number().equals(difference.number())).first()
          .extracting(Receipt::state).isEqualTo(ReceiptState.ISSUED);
      assertThat(receipts.ofDossier("D1")).filteredOn(receipt -> receipt.number().equals(old.number())).first()
          .extracting(Receipt::state, Receipt::amount, Receipt::endReason, Receipt::endedBy)
          .containsExactly(ReceiptState.REFUNDED, 2_000L, "đếm sai số trang", "tiepnhan.100");
    }

    @Test
    void a_fee_that_became_lower_shows_what_was_paid_too_much_and_takes_nothing() {
      price("D1", 5, 1);
      Receipt paid = receipts.issue("D1").orElseThrow();
      price("D1", 1, 1);

      assertThat(fees.account("D1")).extracting(Account::owed, Account::overpaid).containsExactly(0L, 5_000L);
      assertThat(receipts.issue("D1")).contains(paid);
    }

    @Test
    void a_dossier_without_a_fee_has_nothing_to_take() {
      assertThatThrownBy(() -> receipts.issue("nothing")).isInstanceOf(Refusal.class).hasMessageContaining("noFee");
      price("free", 9_999, 1);
      assertThat(receipts.issue("free")).isEmpty();
    }

    @Test
    void a_receipt_is_cancelled_or_refunded_once_and_only_with_a_reason() {
      price("D1", 1, 1);
      String number = receipts.issue("D1").orElseThrow().number();

      assertThatThrownBy(() -> receipts.cancel(number, " ")).isInstanceOf(Refusal.class)
          .satisfies(refused -> assertThat(((Refusal) refused).field()).isEqualTo("reason"));
      assertThatThrownBy(() -> receipts.cancel(number, null)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> receipts.refund(number, "x".repeat(501))).isInstanceOf(Refusal.class);
      assertThat(receipts.cancel(number, "nhầm hồ sơ").state()).isEqualTo(ReceiptState.CANCELLED);
      for (Callable<Receipt> again : List.<Callable<Receipt>>of(
          () -> receipts.cancel(number, "again"), () -> receipts.refund(number, "again"))) {
        assertThatThrownBy(again::call).isInstanceOf(Refusal.class).hasMessageContaining("alreadyEnded");
      }
      assertThatThrownBy(() -> receipts.cancel("H99.100-1999-000001", "x")).isInstanceOf(Refusal.class)
          .satisfies(refused -> assertThat(((Refusal) refused).kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void only_a_cashier_of_the_agency_issues_cancels_refunds_and_reads_the_list() {
      price("D1", 1, 1);
      price("D2", 1, 1);
      String number = receipts.issue("D1").orElseThrow().number();
      List<Officer> others = List.of(Officer.SYSTEM,
          new Officer("tiepnhan.101", "n", "H99.101", Set.of("thu-phi")),
          new Officer("thuly.100", "n", "H99.100", Set.of("thu-ly")),
          new Officer("quantri", "n", null, Set.of("quan-tri", "thu-phi")));

      for (Officer other : others) {
        context.actAs(other);
        assertForbidden(() -> receipts.issue("D2"));
        assertForbidden(() -> receipts.cancel(number, "x"));
        assertForbidden(() -> receipts.refund(number, "x"));
        assertForbidden(() -> receipts.day("H99.100", MONDAY, null));
      }
      for (Officer reader : List.of(new Officer("lanhdao.100", "n", "H99.100", Set.of("lanh-dao")),
          new Officer("giamsat", "n", null, Set.of("giam-sat")))) {
        context.actAs(reader);
        assertThat(receipts.day("H99.100", LocalDate.of(year, 10, 12), null).entries()).hasSize(1);
      }
    }

    @Test
    void the_list_of_a_day_never_changes_when_a_receipt_ends_on_a_later_day() {
      price("D1", 1, 1);
      price("D2", 5, 1);
      Receipt first = receipts.issue("D1").orElseThrow();
      Receipt second = receipts.issue("D2").orElseThrow();
      receipts.cancel(first.number(), "=nhầm");
      context.moveTo(year + "-10-12T17:00:00Z");
      receipts.refund(second.number(), "nộp thừa");

      CashDay monday = receipts.day("H99.100", LocalDate.of(year, 10, 12), null);
      CashDay tuesday = receipts.day("H99.100", LocalDate.of(year, 10, 13), "tiepnhan.100");
      assertThat(monday.entries()).extracting(CashEntry::receiptNumber, CashEntry::kind, CashEntry::amount).containsExactly(
          tuple(first.number(), ReceiptState.ISSUED, 2_000L), tuple(second.number(), ReceiptState.ISSUED, 7_000L),
          tuple(first.number(), ReceiptState.CANCELLED, -2_000L));
      assertThat(monday).extracting(CashDay::collected, CashDay::cancelled, CashDay::refunded, CashDay::balance)
          .containsExactly(9_000L, 2_000L, 0L, 7_000L);
      assertThat(tuesday).extracting(CashDay::collected, CashDay::refunded, CashDay::balance)
          .containsExactly(0L, 7_000L, -7_000L);
      assertThat(receipts.day("H99.100", LocalDate.of(year, 10, 12), "somebody.else").entries()).isEmpty();
      assertThat(new String(context.bean(CashDayCsv.class).write(monday), StandardCharsets.UTF_8))
          .startsWith("\uFEFFSTT,Số biên lai").contains("Huỷ biên lai", "'=nhầm", "-2000", "12/10/" + year + " 09:10");
    }

    /** Every đồng is recounted from the receipts themselves, whatever was done in whatever order. */
    @Test
    void the_lists_of_three_busy_days_come_to_what_a_recount_of_the_receipts_comes_to() {
      Random chance = new Random(66);
      for (int step = 0; step < 150; step++) {
        context.moveTo(year + "-10-%02dT0%d:10:00Z".formatted(14 + step / 50, step % 50 / 6));
        String dossier = "R" + chance.nextInt(6);
        price(dossier, 1 + chance.nextInt(9), 1 + chance.nextInt(4));
        Optional<Receipt> receipt = receipts.issue(dossier);
        if (chance.nextInt(3) == 0) {
          receipt.ifPresent(given -> end(given, chance.nextBoolean()));
        }
      }
      long handedIn = 0;
      for (LocalDate day = LocalDate.of(year, 10, 14); day.getDayOfMonth() <= 16; day = day.plusDays(1)) {
        CashDay list = receipts.day("H99.100", day, null);
        LocalDate counted = day;
        assertThat(list.collected()).isEqualTo(recount(receipt -> VietnameseDay.of(receipt.issuedAt()).equals(counted)));
        assertThat(list.cancelled()).isEqualTo(recount(receipt -> ended(receipt, counted, ReceiptState.CANCELLED)));
        assertThat(list.refunded()).isEqualTo(recount(receipt -> ended(receipt, counted, ReceiptState.REFUNDED)));
        assertThat(list.balance()).isEqualTo(list.collected() - list.cancelled() - list.refunded());
        handedIn += list.balance();
      }
      assertThat(handedIn).isEqualTo(recount(receipt -> receipt.state() == ReceiptState.ISSUED)).isPositive();
      for (int dossier = 0; dossier < 6; dossier++) {
        String code = "R" + dossier;
        assertThat(fees.account(code).paid()).isEqualTo(receipts.ofDossier(code).stream()
            .filter(receipt -> receipt.state() == ReceiptState.ISSUED).mapToLong(Receipt::amount).sum());
      }
    }

    private void end(Receipt receipt, boolean refunded) {
      if (receipt.state() == ReceiptState.ISSUED) {
        if (refunded) {
          receipts.refund(receipt.number(), "hoàn");
        } else {
          receipts.cancel(receipt.number(), "huỷ");
        }
      }
    }

    private long recount(Predicate<Receipt> which) {
      return IntStream.range(0, 6).mapToObj(number -> receipts.ofDossier("R" + number)).flatMap(List::stream)
          .filter(receipt -> receipt.year() == year).filter(which).mapToLong(Receipt::amount).sum();
    }

    private static boolean ended(Receipt receipt, LocalDate day, ReceiptState how) {
      return receipt.state() == how && VietnameseDay.of(receipt.endedAt()).equals(day);
    }

    /** A declaration of so many pages and copies, and its fee. */
    Fee price(String dossier, int pages, int copies) {
      when(context.dossiers().declaration(dossier)).thenReturn(Map.of("pages", pages, "copies", copies));
      return fees.calculate(dossier);
    }

    private static void assertForbidden(Callable<?> action) {
      assertThatThrownBy(action::call).isInstanceOf(Refusal.class)
          .satisfies(refused -> assertThat(((Refusal) refused).kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }
  }
}
