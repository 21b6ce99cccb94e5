package io.huiji.search.lucene;

import io.huiji.search.language.Condition.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/// Parts of a wildcard word, one after the other: so many characters apart, or within {@link #NEAR}
/// of each other.
final class Following {

  /// A star reaches about as far as a sentence.
  private static final int NEAR = 30;

  private Following() {}

  static Query query(List<String> fields, List<Gap> gaps) {
    var queries = new ArrayList<Query>();
    for (var field : fields) {
      if (field.equals(Fields.TEXT)) {
        queries.add(inText(gaps.stream().map(gap -> gap.word().plain()).toList(), gaps, false));
        queries.add(inText(gaps.stream().map(gap -> gap.word().folded()).toList(), gaps, true));
      } else {
        queries.add(new IntervalQuery(field, plain(gaps)));
        queries.add(new IntervalQuery(field, folded(gaps)));
        queries.add(new IntervalQuery(Fields.folded(field), folded(gaps)));
      }
    }
    return new DisjunctionMaxQuery(queries, 0);
  }

  /// Of a text the index does not know where single characters stand, and of its folded form only
  /// some places; so it proposes, and the text itself confirms.
  private static Query inText(List<String> words, List<Gap> gaps, boolean folded) {
    var all = new BooleanQuery.Builder();
    var pattern = new StringBuilder();
    for (var n = 0; n < gaps.size(); n++) {
      var gap = gaps.get(n);
      var word = words.get(n);
      all.add(folded ? Queries.foldedPieces(word) : Queries.plainPieces(word), Occur.MUST);
      if (n > 0) {
        pattern.append(gap.any() ? ".{0," + NEAR + "}?" : ".{" + gap.characters() + "}");
      }
      pattern.append(Pattern.quote(word));
    }
    var compiled = Pattern.compile(pattern.toString(), Pattern.DOTALL);
    return new ConfirmedQuery(
        all.build(),
        new Confirmed(compiled.pattern(), folded, text -> compiled.matcher(text).find()));
  }

  private static IntervalsSource plain(List<Gap> gaps) {
    return source(gaps, gaps.stream().map(gap -> gap.word().plain()).toList());
  }

  private static IntervalsSource folded(List<Gap> gaps) {
    return source(gaps, gaps.stream().map(gap -> gap.word().folded()).toList());
  }

  private static IntervalsSource source(List<Gap> gaps, List<String> words) {
    var joined = word(words.getFirst());
    for (var n = 1; n < words.size(); n++) {
      var gap = gaps.get(n);
      var after = word(words.get(n));
      joined =
          gap.any()
              ? Intervals.maxgaps(NEAR, Intervals.ordered(joined, after))
              : Intervals.phrase(joined, Intervals.extend(after, gap.characters(), 0));
    }
    return joined;
  }

  private static IntervalsSource word(String text) {
    var characters = text.codePoints().toArray();
    if (characters.length == 1) {
      return Intervals.term(text);
    }
    var singles = new IntervalsSource[characters.length];
    for (var at = 0; at < characters.length; at++) {
      singles[at] = Intervals.term(Character.toString(characters[at]));
    }
    return Intervals.phrase(singles);
  }
}
