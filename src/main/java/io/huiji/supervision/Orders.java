package io.huiji.supervision;

import io.huiji.access.Organisation;
import io.huiji.access.Unit;
import io.huiji.document.Templates;
import io.huiji.minutes.MinutesIssued;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.OutFolder;
import io.huiji.supervision.Supervision.Item;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The order (督办单) that goes to the unit in charge of each item, below {@code out/supervision/}.
/// They follow the database: written once the issue is through, and by the next run where that
/// failed.
@Component
class Orders {
  private static final System.Logger LOG = System.getLogger(Orders.class.getName());
  private static final String TEMPLATE = "督办单";

  private final SupervisionTable table;
  private final Organisation organisation;
  private final RuleProfiles profiles;
  private final Templates templates;
  private final OutFolder out;

  Orders(
      SupervisionTable table,
      Organisation organisation,
      RuleProfiles profiles,
      Templates templates,
      OutFolder out) {
    this.table = table;
    this.organisation = organisation;
    this.profiles = profiles;
    this.templates = templates;
    this.out = out;
  }

  @EventListener
  void on(MinutesIssued issued) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            try {
              write(table.of(issued.number().toString()));
            } catch (RuntimeException e) {
              LOG.log(System.Logger.Level.WARNING, "left to the next run: " + e.getMessage());
            }
          }
        });
  }

  void write(List<Item> items) {
    for (var item : items) {
      var path = path(item);
      if (!Files.exists(out.resolve(path))) {
        out.write(path, templates.render(TEMPLATE, values(item)).docx());
      }
    }
  }

  private String path(Item item) {
    var unit = name(item.lead(), item.meeting()).replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_");
    return "out/supervision/%s/督办单-%d-%s.docx".formatted(item.meeting(), item.number(), unit);
  }

  private Map<String, Object> values(Item item) {
    var organ = profiles.inForceOn(item.meeting()).organ();
    var values = new LinkedHashMap<String, Object>();
    values.put("number", item.opened().getYear() + "年第" + item.number() + "号");
    values.put("addressee", name(item.lead(), item.meeting()));
    values.put("minutesNumber", item.minutes());
    values.put("meeting", organ.meeting() + "（" + date(item.meeting()) + "）");
    values.put("topic", item.topic());
    values.put("text", item.text());
    values.put(
        "with",
        item.with().stream()
            .map(unit -> name(unit, item.meeting()))
            .collect(Collectors.joining("、")));
    values.put("due", item.due().map(Orders::date).orElse("未定，请报办理计划"));
    values.put("progress", "");
    values.put("requirement", "请按时办理，办理情况报" + organ.office() + "。");
    values.put("contact", "");
    values.put("issuer", organ.office());
    values.put("issued", date(item.opened()));
    return values;
  }

  private String name(String unit, LocalDate on) {
    return organisation.unit(unit, on).map(Unit::name).orElse(unit);
  }

  private static String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }
}
