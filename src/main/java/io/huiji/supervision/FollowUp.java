package io.huiji.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What other modules see of the follow-up.
@Component
class FollowUp implements Supervision {
  private final SupervisionTable table;
  private final ProgressTable reports;
  private final Orders orders;

  FollowUp(SupervisionTable table, ProgressTable reports, Orders orders) {
    this.table = table;
    this.reports = reports;
    this.orders = orders;
  }

  @Override
  public List<Item> items() {
    return table.items();
  }

  @Override
  public Optional<Item> find(int number) {
    return table.find(number);
  }

  @Override
  public List<Progress> progress(int item) {
    return reports.of(item);
  }

  @Override
  public Map<Integer, List<Progress>> progress() {
    return reports.all();
  }

  @Override
  public void writeOrders() {
    orders.write(table.items().stream().filter(Item::open).toList());
  }

  @Override
  public SupervisionReport report(LocalDate today) {
    return table.report(today);
  }
}
