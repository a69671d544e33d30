package vn.motcua.sandbox.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The gateway's orders. They live as long as the server. */
class GatewayBook {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Map<String, GatewayOrder> byNumber = new ConcurrentHashMap<>();

  /** The same order for the same number, whatever else is asked. */
  GatewayOrder open(String number, long amount, String agency, String description, String returnUrl) {
    return byNumber.computeIfAbsent(number, any ->
        new GatewayOrder(code(), number, amount, agency, description, returnUrl, "PENDING", null, null, false));
  }

  Optional<GatewayOrder> find(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  Optional<GatewayOrder> byId(String id) {
    return byNumber.values().stream().filter(order -> order.id().equals(id)).findFirst();
  }

  /** An order is paid once; afterwards it stays as it is. */
  GatewayOrder pay(GatewayOrder order, Instant at) {
    return byNumber.computeIfPresent(order.number(), (number, now) -> now.state().equals("PENDING") ? now.paid(code(), at) : now);
  }

  GatewayOrder fail(GatewayOrder order) {
    return byNumber.computeIfPresent(order.number(), (number, now) -> now.state().equals("PENDING") ? now.failed() : now);
  }

  Optional<GatewayOrder> giveBack(String transaction) {
    return byNumber.values().stream().filter(order -> transaction.equals(order.transaction())).findFirst()
        .map(order -> byNumber.computeIfPresent(order.number(), (number, now) -> now.givenBack()));
  }

  List<GatewayOrder> paidOn(LocalDate day) {
    return byNumber.values().stream()
        .filter(order -> order.paidAt() != null && LocalDate.ofInstant(order.paidAt(), ZONE).equals(day)).toList();
  }

  private static String code() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
