package io.huiji.search.language;

import io.huiji.search.QueryFault;
import io.huiji.search.language.Token.Kind;
import io.huiji.search.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a query into its pieces. What could be a part of a paper is taken as that: brackets group
/// only where there is a blank within, Chinese quotation marks quote only then, and a name before a
/// colon is a field only if it is one.
final class Tokens {

  private static final Pattern NUMBER =
      Pattern.compile("[〔\\[(（【［﹝]\\s*[0-9０-９]{4}\\s*[〕\\])）】］﹞]\\s*第?\\s*[0-9０-９]{1,6}\\s*号");
  private static final Pattern FIELD = Pattern.compile("([\\p{IsHan}]{2,4}|[A-Za-z]{4,8}):");

  private final String typed;
  private final List<Token> tokens = new ArrayList<>();
  private final List<QueryFault> faults = new ArrayList<>();
  private int at;
  private int open;

  private Tokens(String typed) {
    this.typed = typed;
  }

  record Cut(List<Token> tokens, List<QueryFault> faults) {}

  static Cut of(String typed) {
    var tokens = new Tokens(withoutBlanksInNumbers(typed));
    tokens.cut();
    return new Cut(tokens.tokens, tokens.faults);
  }

  /// A document number is one word, however it is spaced.
  private static String withoutBlanksInNumbers(String typed) {
    return typed.indexOf('号') < 0
        ? typed
        : NUMBER.matcher(typed).replaceAll(found -> found.group().replaceAll("\\s", ""));
  }

  private void cut() {
    while (skipBlanks()) {
      var character = typed.charAt(at);
      if (open > 0 && closes(character)) {
        add(Kind.CLOSE, at, at + 1);
        open--;
      } else if (opensGroup()) {
        add(Kind.OPEN, at, at + 1);
        open++;
      } else if (!field() && !phrase()) {
        word();
      }
    }
  }

  private boolean skipBlanks() {
    while (at < typed.length() && Word.isBlank(typed.charAt(at))) {
      at++;
    }
    return at < typed.length();
  }

  private void add(Kind kind, int from, int until) {
    tokens.add(new Token(kind, from, typed.substring(from, until)));
    at = until;
  }

  private boolean field() {
    if (typed.indexOf(':', at) < 0) {
      return false;
    }
    var found = FIELD.matcher(typed).region(at, typed.length());
    if (!found.lookingAt() || SearchField.named(found.group(1)).isEmpty()) {
      return false;
    }
    add(Kind.FIELD, at, found.end(1));
    at = found.end();
    return true;
  }

  private boolean phrase() {
    var end = Word.endOfPhrase(typed.substring(at));
    if (end > 0) {
      tokens.add(new Token(Kind.PHRASE, at, typed.substring(at + 1, at + end)));
      at += end + 1;
      return true;
    }
    if (typed.charAt(at) == '"' && typed.indexOf(' ', at) > 0) {
      faults.add(new QueryFault(at + 1, "引号没有合上", "请在短语后面补上引号"));
    }
    return false;
  }

  private void word() {
    var end = at;
    while (end < typed.length() && !Word.isBlank(typed.charAt(end)) && !endsGroup(end)) {
      end++;
    }
    var text = typed.substring(at, end);
    add(kind(text), at, end);
  }

  private static Kind kind(String text) {
    return switch (text) {
      case "AND" -> Kind.AND;
      case "OR" -> Kind.OR;
      case "NOT" -> Kind.NOT;
      default -> Kind.WORD;
    };
  }

  private boolean endsGroup(int place) {
    return open > 0 && closes(typed.charAt(place)) && blankOrCloseAfter(place);
  }

  private boolean blankOrCloseAfter(int place) {
    return place + 1 == typed.length()
        || Word.isBlank(typed.charAt(place + 1))
        || closes(typed.charAt(place + 1));
  }

  private static boolean opens(char character) {
    return character == '(' || character == '（';
  }

  private static boolean closes(char character) {
    return character == ')' || character == '）';
  }

  private boolean opensGroup() {
    if (!opens(typed.charAt(at))) {
      return false;
    }
    var depth = 0;
    var blank = false;
    for (var place = at; place < typed.length(); place++) {
      var character = typed.charAt(place);
      blank |= Word.isBlank(character);
      depth += opens(character) ? 1 : closes(character) ? -1 : 0;
      if (depth == 0) {
        return blank && blankOrCloseAfter(place);
      }
    }
    if (typed.matches("(?s).*\\s(AND|OR|NOT)\\s.*")) {
      faults.add(new QueryFault(at + 1, "括号没有合上", "请补上右括号；括号本身是要查的字时，请用引号括起来"));
    }
    return false;
  }
}
