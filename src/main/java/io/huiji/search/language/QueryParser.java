package io.huiji.search.language;

import io.huiji.search.QueryFault;
import io.huiji.search.language.Condition.All;
import io.huiji.search.language.Condition.Any;
import io.huiji.search.language.Condition.Dated;
import io.huiji.search.language.Condition.Holds;
import io.huiji.search.language.Condition.Not;
import io.huiji.search.language.Token.Kind;
import io.huiji.search.text.Days;
import io.huiji.search.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a query: words side by side are all required; AND, OR and NOT in capitals, brackets, and
/// {@code field:value} bind them as usual.
public final class QueryParser {

  private static final int DEEPEST = 20;
  private static final Set<Kind> VALUES = Set.of(Kind.WORD, Kind.PHRASE, Kind.OPEN);

  private final List<Token> tokens;
  private final List<QueryFault> faults = new ArrayList<>();
  private int next;
  private int depth;

  private QueryParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  public static Parsed parse(String typed) {
    var cut = Tokens.of(typed);
    var parser = new QueryParser(literal(cut.tokens()));
    parser.faults.addAll(cut.faults());
    var conditions = parser.tokens.isEmpty() ? List.<Condition>of() : List.of(parser.either());
    return parser.faults.isEmpty()
        ? new Parsed(conditions.stream().findFirst().filter(QueryParser::says), List.of())
        : new Parsed(Optional.empty(), parser.faults);
  }

  /// An operator alone is a word.
  private static List<Token> literal(List<Token> tokens) {
    return tokens.size() == 1 && tokens.getFirst().kind() != Kind.PHRASE
        ? List.of(word(tokens.getFirst()))
        : tokens;
  }

  private static Token word(Token token) {
    var operator = Set.of(Kind.AND, Kind.OR, Kind.NOT).contains(token.kind());
    return operator ? new Token(Kind.WORD, token.at(), token.text()) : token;
  }

  private static boolean says(Condition condition) {
    return !(condition instanceof All(var parts)) || !parts.isEmpty();
  }

  private boolean is(Kind kind) {
    return next < tokens.size() && tokens.get(next).kind() == kind;
  }

  private boolean take(Kind kind) {
    if (!is(kind)) {
      return false;
    }
    next++;
    return true;
  }

  private Condition either() {
    var parts = new ArrayList<Condition>();
    do {
      parts.add(every());
    } while (take(Kind.OR));
    return parts.size() == 1 ? parts.getFirst() : new Any(parts);
  }

  private Condition every() {
    var parts = new ArrayList<Condition>();
    do {
      operand().ifPresent(parts::add);
      while (next < tokens.size() && !is(Kind.OR) && !is(Kind.AND) && !is(Kind.CLOSE)) {
        operand().ifPresent(parts::add);
      }
    } while (take(Kind.AND));
    return parts.size() == 1 ? parts.getFirst() : new All(parts);
  }

  private Optional<Condition> operand() {
    if (next >= tokens.size()) {
      var last = tokens.getLast();
      return fault(last, "“" + last.text() + "”后面没有检索词", "请在后面补上，或用引号把它括起来");
    }
    var token = tokens.get(next);
    return switch (token.kind()) {
      case NOT -> not();
      case OPEN -> group();
      case FIELD -> field();
      case WORD, PHRASE -> term(Optional.empty());
      case AND, OR, CLOSE -> {
        next++;
        yield fault(token, "“" + token.text() + "”前面没有检索词", "请在前面补上，或用引号把它括起来");
      }
    };
  }

  private Optional<Condition> fault(Token token, String what, String fix) {
    faults.add(new QueryFault(token.at() + 1, what, fix));
    return Optional.empty();
  }

  private Optional<Condition> not() {
    next++;
    return deeper(this::operand).map(Not::new);
  }

  private Optional<Condition> group() {
    next++;
    var inner = deeper(() -> Optional.of(either()));
    take(Kind.CLOSE);
    return inner;
  }

  private Optional<Condition> deeper(java.util.function.Supplier<Optional<Condition>> inner) {
    if (depth >= DEEPEST) {
      var token = tokens.get(Math.min(next, tokens.size() - 1));
      next = tokens.size();
      return fault(token, "括号或 NOT 套得太深", "最多 " + DEEPEST + " 层");
    }
    depth++;
    var condition = inner.get();
    depth--;
    return condition;
  }

  private Optional<Condition> field() {
    var name = tokens.get(next++);
    var field = SearchField.named(name.text());
    if (next >= tokens.size() || !VALUES.contains(tokens.get(next).kind())) {
      return fault(name, "“" + name.text() + ":”后面没有内容", "请写成 " + name.text() + ":要查的内容");
    }
    if (field.filter(SearchField::dated).isPresent()) {
      return dated(field.get());
    }
    return is(Kind.OPEN) ? fieldGroup(field) : term(field);
  }

  /// {@code 单位:(民政 OR 财政)}
  private Optional<Condition> fieldGroup(Optional<SearchField> field) {
    return group().map(condition -> within(condition, field));
  }

  private static Condition within(Condition condition, Optional<SearchField> field) {
    return switch (condition) {
      case All(var parts) -> new All(parts.stream().map(part -> within(part, field)).toList());
      case Any(var parts) -> new Any(parts.stream().map(part -> within(part, field)).toList());
      case Not(var part) -> new Not(within(part, field));
      case Holds(var own, var word) -> new Holds(own.or(() -> field), word);
      case Condition.Follows(var own, var gaps) -> new Condition.Follows(own.or(() -> field), gaps);
      case Dated dated -> dated;
    };
  }

  private Optional<Condition> dated(SearchField field) {
    var value = tokens.get(next++);
    var days = Days.parse(value.text());
    if (days.isEmpty()) {
      return fault(
          value,
          "“" + value.text() + "”不是日期",
          "可写 2026-12-03、2026年12月、2026，或一段：2026-01..2026-06、>=2026-07-01");
    }
    return days.map(span -> new Dated(field, span));
  }

  private Optional<Condition> term(Optional<SearchField> field) {
    var token = tokens.get(next++);
    if (token.kind() == Kind.WORD && Wildcards.in(token.text())) {
      return Wildcards.parse(field, token.text())
          .or(() -> fault(token, "只有通配符，没有字", "请在 * 或 ? 旁边写上要查的字"));
    }
    var literal = Word.of(token.text()).<Condition>map(word -> new Holds(field, word));
    return token.kind() == Kind.WORD && field.isEmpty()
        ? named(token.text())
            .flatMap(inField -> literal.map(word -> either(inField, word)))
            .or(() -> literal)
        : literal;
  }

  private static Condition either(Condition one, Condition other) {
    return new Any(List.of(one, other));
  }

  /// Papers write 单位：区民政局 too, so with the colon of Chinese writing both are found.
  private static Optional<Condition> named(String typed) {
    var colon = typed.indexOf('：');
    if (colon < 1 || colon + 1 == typed.length()) {
      return Optional.empty();
    }
    var value = typed.substring(colon + 1);
    return SearchField.named(typed.substring(0, colon))
        .flatMap(
            field ->
                field.dated()
                    ? Days.parse(value).map(days -> new Dated(field, days))
                    : Word.of(value).map(word -> new Holds(Optional.of(field), word)));
  }
}
