package io.huiji.lending;

import io.huiji.access.Organisation;
import io.huiji.access.Unit;
import io.huiji.archive.RecordEntry;
import io.huiji.document.Templates;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.OutFolder;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The slips (借阅单, 复制件随附单), one for each case. They follow the database: written when the act is
/// through, and a failure to write them undoes nothing.
@Component
final class Slips {

  private static final System.Logger LOG = System.getLogger(Slips.class.getName());

  private static final String LOAN = "借阅单";
  private static final String COPY = "复制件随附单";

  private static final String LOAN_TERMS = "不得复制、拍照、转借。\n到期自行失去查阅权限，原件按期归还。\n归还时当面清点页数。";
  private static final String COPY_TERMS = "不得再行复制、拍照、转给他人。\n不得用于所列用途以外的事。\n有效期满或者同意撤销的，立即交回。";

  private final Templates templates;
  private final OutFolder out;
  private final Organisation organisation;
  private final Requests requests;
  private final RuleProfiles profiles;

  Slips(
      Templates templates,
      OutFolder out,
      Organisation organisation,
      Requests requests,
      RuleProfiles profiles) {
    this.templates = templates;
    this.out = out;
    this.organisation = organisation;
    this.requests = requests;
    this.profiles = profiles;
  }

  void afterCommit(Request request, RecordEntry record) {
    afterCommit(() -> write(request, record));
  }

  /// Writes the slip again where it is missing; why it cannot be, if it cannot.
  Optional<String> complete(Request request) {
    var nothingOut = request.copy().isEmpty() && request.loan().isEmpty();
    if (nothingOut || Files.exists(out.resolve(path(request)))) {
      return Optional.empty();
    }
    try {
      write(request, requests.record(request));
      return Optional.empty();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a slip was not written", e);
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void write(Request request, RecordEntry record) {
    var values = request.loan().isPresent() ? loan(request, record) : copy(request, record);
    out.write(path(request), templates.render(kind(request), values).docx());
  }

  private static String kind(Request request) {
    return request.loan().isPresent() ? LOAN : COPY;
  }

  static String path(Request request) {
    return "out/lending/第" + request.number() + "号-" + kind(request) + ".docx";
  }

  private static void afterCommit(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            try {
              work.run();
            } catch (RuntimeException e) {
              LOG.log(System.Logger.Level.WARNING, "left to the next run: a slip", e);
            }
          }
        });
  }

  private Map<String, Object> loan(Request request, RecordEntry record) {
    var loan = request.loan().orElseThrow();
    var values = common(request, record, loan.at());
    values.put("number", "第" + request.number() + "号");
    values.put("copyNumber", "");
    values.put("pages", loan.pages().map(Object::toString).orElse(""));
    values.put("borrower", requests.printed(request.requester()));
    values.put("lent", Times.written(loan.at().toLocalDate()));
    values.put("due", Times.written(loan.due().minusDays((long) loan.days() * loan.renewals())));
    values.put("lender", requests.printed(loan.by()));
    values.put("renewals", renewals(loan));
    for (var blank : List.of("returned", "pagesBack", "condition", "receiver")) {
      values.put(blank, "");
    }
    values.put("terms", LOAN_TERMS);
    return values;
  }

  private static List<Map<String, Object>> renewals(Loan loan) {
    return loan.renewed().stream()
        .map(
            on ->
                Map.<String, Object>of(
                    "date", Times.written(on), "due", Times.written(loan.due()), "consenter", ""))
        .toList();
  }

  private Map<String, Object> copy(Request request, RecordEntry record) {
    var copy = request.copy().orElseThrow();
    var values = common(request, record, copy.at());
    values.put("copyNumber", "%06d".formatted(copy.number()));
    values.put("total", "1");
    values.put("pages", String.valueOf(copy.pages()));
    values.put("requester", requests.printed(request.requester()));
    values.put("issued", Times.written(copy.at().toLocalDate()));
    values.put("expires", Times.written(copy.validUntil()));
    values.put("prohibited", COPY_TERMS);
    return values;
  }

  private Map<String, Object> common(Request request, RecordEntry record, LocalDateTime at) {
    var decision = request.decision().orElseThrow();
    var filing = record.filing();
    var values = new LinkedHashMap<String, Object>();
    values.put("marking", filing.marking().toString());
    values.put("record", filing.title());
    values.put("recordNumber", filing.number().map(Object::toString).orElse(""));
    values.put("unit", unit(request.requester(), at.toLocalDate()).map(Unit::name).orElse(""));
    values.put("purpose", request.purpose());
    values.put("consent", "第" + request.number() + "号");
    values.put("consenter", requests.printed(decision.by()));
    values.put("consented", Times.written(decision.at().toLocalDate()));
    values.put("issuer", profiles.inForceOn(at.toLocalDate()).organ().office());
    if (request.loan().isPresent()) {
      values.put("archiveCode", record.code().orElse(""));
    }
    return values;
  }

  private Optional<Unit> unit(String user, LocalDate on) {
    return organisation.actor(user, on).flatMap(actor -> actor.unit());
  }
}
