package io.huiji.archive.packages;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.archive.Archive;
import io.huiji.archive.Packages.Order;
import io.huiji.archive.Packages.Order.State;
import io.huiji.archive.RecordEntry;
import io.huiji.kernel.RecordId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/// Export orders as the people around them see them.
final class OrderList {

  private final ExportOrders orders;
  private final Archive archive;

  OrderList(ExportOrders orders, Archive archive) {
    this.orders = orders;
    this.archive = archive;
  }

  List<Order> of(Actor actor, LocalDateTime at) {
    return orders.all().stream()
        .filter(order -> actor.holds(Post.DIRECTOR) || ExportDecision.mayUse(actor, order))
        .map(order -> order(order, actor, at))
        .toList();
  }

  private Order order(ExportOrder order, Actor actor, LocalDateTime at) {
    var ids = order.records().stream().map(UUID::fromString).map(RecordId::new).toList();
    return new Order(
        order.number(),
        order.requester(),
        order.at(),
        order.purpose(),
        ids.size(),
        archive.known(ids, actor, at).stream().map(RecordEntry::spokenName).toList(),
        state(order, at),
        order.revoked().or(() -> order.verdict().map(ExportOrder.Verdict::reason)).orElse(""));
  }

  private static State state(ExportOrder order, LocalDateTime at) {
    if (order.done().isPresent()) {
      return State.USED;
    }
    if (order.revoked().isPresent()) {
      return State.REVOKED;
    }
    return order
        .verdict()
        .map(
            verdict -> {
              if (!verdict.agreed()) {
                return State.REFUSED;
              }
              return at.isBefore(verdict.at().plusDays(ExportOrder.DAYS))
                  ? State.AGREED
                  : State.LAPSED;
            })
        .orElse(State.OPEN);
  }
}
