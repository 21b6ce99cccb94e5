package io.huiji.act;

import io.huiji.access.Post;
import io.huiji.act.ActResult.Done;
import io.huiji.act.ActResult.Refused;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.rules.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Performs acts: one transaction holds what the act did and its log entry; a refusal rolls back
/// and is logged in a transaction of its own.
@Component
final class TransactionalActs implements Acts {

  private final Map<String, List<ActHandler>> handlers = new TreeMap<>();
  private final TransactionOperations transactions;
  private final AuditLog log;
  private final Supplier<Stream<NamedInActs>> named;

  @Autowired
  TransactionalActs(
      List<ActHandler> single,
      ObjectProvider<ActSet> sets,
      TransactionOperations transactions,
      AuditLog log,
      ObjectProvider<NamedInActs> named) {
    this(
        Stream.concat(single.stream(), sets.stream().flatMap(set -> set.handlers().stream()))
            .toList(),
        transactions,
        log,
        named::orderedStream);
  }

  TransactionalActs(
      List<ActHandler> handlers,
      TransactionOperations transactions,
      AuditLog log,
      Supplier<Stream<NamedInActs>> named) {
    handlers.forEach(this::add);
    this.transactions = transactions;
    this.log = log;
    this.named = named;
  }

  /// One name may stand for acts on different things, told apart by their fields.
  private void add(ActHandler handler) {
    var description = handler.description();
    var sameName = handlers.computeIfAbsent(description.name(), _ -> new ArrayList<>());
    for (var earlier : sameName) {
      if (earlier.description().fields().equals(description.fields())) {
        throw new IllegalStateException("two handlers of one act: " + earlier + ", " + handler);
      }
    }
    sameName.add(handler);
  }

  @Override
  public List<ActDescription> descriptions() {
    return handlers.values().stream()
        .flatMap(List::stream)
        .map(ActHandler::description)
        .sorted(Comparator.comparing(ActDescription::name).thenComparing(ActDescription::article))
        .toList();
  }

  @Override
  public ActResult perform(Act act, Precondition precondition) {
    return switch (attempt(act, precondition)) {
      case Done done -> done;
      case Refused refused -> logged(act, refused);
    };
  }

  private ActResult attempt(Act act, Precondition precondition) {
    var sameName = handlers.getOrDefault(act.name(), List.of());
    if (sameName.isEmpty()) {
      return Refused.because(unknown(act.name()));
    }
    var handler = meant(act, sameName);
    return refusal(act, handler.description())
        .<ActResult>map(Refused::because)
        .orElseGet(() -> inTransaction(act, handler, precondition));
  }

  private static ActHandler meant(Act act, List<ActHandler> sameName) {
    return sameName.stream()
        .filter(each -> act.fields().besides(each.description().fields()).isEmpty())
        .findFirst()
        .orElse(sameName.getFirst());
  }

  private ActResult inTransaction(Act act, ActHandler handler, Precondition precondition) {
    var result =
        transactions.execute(
            status -> {
              var unmet = precondition.unmet(act);
              var outcome = unmet.isEmpty() ? performed(act, handler) : new Refused(unmet);
              switch (outcome) {
                case Done done -> {
                  log.append(entry(act, done));
                  precondition.done(act, done);
                }
                case Refused _ -> status.setRollbackOnly();
              }
              return outcome;
            });
    return Objects.requireNonNull(result);
  }

  private static ActResult performed(Act act, ActHandler handler) {
    try {
      return handler.perform(act);
    } catch (UnfitField unfit) {
      return Refused.because(unfit(handler.description(), unfit));
    }
  }

  private static AuditEntry entry(Act act, Done done) {
    return AuditEntry.done(act.actor().name(), act.name(), done.object())
        .reason(done.reason())
        .basis(loggedBasis(act))
        .concerning(done.concern());
  }

  private static String loggedBasis(Act act) {
    return Stream.of(basis(act), act.caller().how())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("；"));
  }

  /// The posts that the act rested on.
  private static String basis(Act act) {
    return act.actor().posts().stream()
        .sorted()
        .map(Post::chinese)
        .collect(Collectors.joining("、"));
  }

  private Refused logged(Act act, Refused refused) {
    var reasons =
        refused.findings().stream()
            .map(finding -> finding.rule() + " " + finding.observed())
            .collect(Collectors.joining("；"));
    transactions.executeWithoutResult(
        _ ->
            log.append(
                AuditEntry.refused(act.actor().name(), act.name(), subject(act), reasons)
                    .basis(loggedBasis(act))
                    .concerning(touched(act, refused))));
    return refused;
  }

  /// What it would have touched, as far as it was found out, and whatever its fields name.
  private Concern touched(Act act, Refused refused) {
    return named.get().map(each -> each.of(act)).reduce(refused.concern(), Concern::and);
  }

  /// What a refused act was about, from the fields that name something.
  private static String subject(Act act) {
    return List.of("meeting", "topic", "record", "records", "request", "item").stream()
        .flatMap(field -> act.fields().texts(field).stream())
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static Optional<Finding> refusal(Act act, ActDescription description) {
    var unknown = act.fields().besides(description.fields());
    if (!unknown.isEmpty()) {
      return Optional.of(unknownFields(description, String.join("、", unknown)));
    }
    if (!act.caller().may().test(act.name())) {
      return Optional.of(outOfScope(act));
    }
    return description.who().isEmpty() || description.who().stream().anyMatch(act.actor()::holds)
        ? Optional.empty()
        : Optional.of(notEntitled(act, description));
  }

  private Finding unknown(String name) {
    return Finding.reject("ACT-UNKNOWN", "")
        .observed("没有“" + name + "”这一办理事项")
        .allowed(String.join("、", handlers.keySet()))
        .where("act")
        .fix("请按 docs/acts.md 所列名称填写 act");
  }

  private static Finding outOfScope(Act act) {
    return Finding.reject("ACT-SCOPE", "")
        .observed("这个令牌的范围里没有“" + act.name() + "”")
        .allowed("令牌发给时写明的办理事项")
        .where("act")
        .fix("请用范围里有这一项的令牌，或由本人登录后办理");
  }

  private static Finding unknownFields(ActDescription description, String fields) {
    return Finding.reject(description.rule(), description.article())
        .observed("“" + description.name() + "”没有“" + fields + "”这一项")
        .allowed(description.fields().stream().sorted().collect(Collectors.joining("、")))
        .where(fields)
        .fix("请改正或删去这一项");
  }

  private static Finding unfit(ActDescription description, UnfitField unfit) {
    return Finding.reject(description.rule(), description.article())
        .observed(String.valueOf(unfit.getMessage()))
        .allowed(description.needs())
        .where(unfit.field())
        .fix("请改正“" + unfit.field() + "”后重新办理");
  }

  private static Finding notEntitled(Act act, ActDescription description) {
    var posts = basis(act);
    return Finding.reject(description.rule(), description.article())
        .observed(
            act.actor().user().displayName()
                + (posts.isEmpty() ? "当日未担任职务" : "担任“" + posts + "”")
                + "，无权办理“"
                + description.name()
                + "”")
        .allowed(description.whoInWords())
        .fix("请由" + description.whoInWords() + "办理");
  }
}
