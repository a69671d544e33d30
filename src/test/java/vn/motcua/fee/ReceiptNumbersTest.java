package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.endsWith;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.clock.NewFact;
import vn.motcua.support.TestDatabase;

/** Receipt numbers when many cashiers work at once. */
class ReceiptNumbersTest {

  @ParameterizedTest
  @EnumSource
  void fifty_cashiers_at_once_leave_no_gap_and_no_duplicate_even_where_some_fail(TestDatabase.Kind kind) throws Exception {
    try (MoneyContext context = counter(kind)) {
      FeeService fees = context.bean(FeeService.class);
      ReceiptService receipts = context.bean(ReceiptService.class);
      IntStream.range(0, 60).forEach(each -> fees.calculate("M" + each));
      doThrow(new IllegalStateException("the ledger is broken")).when(context.dossiers())
          .record(endsWith("5"), any(NewFact[].class));

      List<Future<Boolean>> done = atOnce(50, IntStream.range(0, 60).<Callable<Boolean>>mapToObj(each -> () ->
          receipts.issue("M" + each).isPresent()).toList());

      assertThat(failures(done)).hasSize(6).allSatisfy(failure ->
          assertThat(failure).hasCauseInstanceOf(IllegalStateException.class));
      assertThat(context.jdbc().sql("SELECT serial FROM receipt ORDER BY serial").query(Integer.class).list())
          .isEqualTo(IntStream.rangeClosed(1, 54).boxed().toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void one_dossier_paid_at_ten_desks_at_once_gets_one_receipt(TestDatabase.Kind kind) throws Exception {
    try (MoneyContext context = counter(kind)) {
      context.bean(FeeService.class).calculate("D1");
      ReceiptService receipts = context.bean(ReceiptService.class);

      List<Future<String>> done = atOnce(10, IntStream.range(0, 10).<Callable<String>>mapToObj(each -> () ->
          receipts.issue("D1").orElseThrow().number()).toList());

      for (Future<String> one : done) {
        assertThat(one.get()).isEqualTo("H99.100-2026-000001");
      }
      assertThat(receipts.ofDossier("D1")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void one_receipt_ended_at_ten_desks_at_once_ends_once(TestDatabase.Kind kind) throws Exception {
    try (MoneyContext context = counter(kind)) {
      context.bean(FeeService.class).calculate("D1");
      ReceiptService receipts = context.bean(ReceiptService.class);
      String number = receipts.issue("D1").orElseThrow().number();

      List<Future<Receipt>> done = atOnce(10, IntStream.range(0, 10).<Callable<Receipt>>mapToObj(each -> () ->
          each % 2 == 0 ? receipts.cancel(number, "x") : receipts.refund(number, "x")).toList());

      assertThat(failures(done)).hasSize(9);
      assertThat(context.jdbc().sql("SELECT sum(amount) FROM receipt_event").query(Long.class).single()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void numbers_begin_at_one_in_every_agency_and_vietnamese_year(TestDatabase.Kind kind) throws Exception {
    try (MoneyContext context = counter(kind)) {
      assertThat(issue(context, "D1", "2026-12-31T16:59:59Z")).isEqualTo("H99.100-2026-000001");
      assertThat(issue(context, "D2", "2026-12-31T16:59:59Z")).isEqualTo("H99.100-2026-000002");
      assertThat(issue(context, "D3", "2026-12-31T17:00:00Z")).isEqualTo("H99.100-2027-000001");
    }
  }

  private static String issue(MoneyContext context, String dossier, String at) {
    context.moveTo(at);
    context.bean(FeeService.class).calculate(dossier);
    return context.bean(ReceiptService.class).issue(dossier).orElseThrow().number();
  }

  private static MoneyContext counter(TestDatabase.Kind kind) throws Exception {
    MoneyContext context = new MoneyContext(kind, FeeService.class, FeeLedger.class, ReceiptService.class,
        ReceiptLedger.class, PaymentLedger.class, ReceiptNumbers.class, FeeRights.class, Prices.class);
    when(context.dossiers().get(anyString())).thenAnswer(asked ->
        TestDossiers.receivedAt(asked.getArgument(0), Instant.parse("2026-10-11T18:00:00Z")));
    when(context.dossiers().declaration(anyString())).thenReturn(Map.of("pages", 1, "copies", 1));
    return context;
  }

  private static <T> List<Future<T>> atOnce(int threads, List<Callable<T>> work) throws InterruptedException {
    ExecutorService desks = Executors.newFixedThreadPool(threads);
    try {
      return desks.invokeAll(work);
    } finally {
      desks.shutdown();
    }
  }

  private static <T> List<Exception> failures(List<Future<T>> done) throws InterruptedException {
    List<Exception> failures = new ArrayList<>();
    for (Future<T> one : done) {
      try {
        one.get();
      } catch (ExecutionException failure) {
        failures.add(failure);
      }
    }
    return failures;
  }
}
