package io.huiji.search.lucene;

import io.huiji.search.language.Condition;
import io.huiji.search.language.Condition.All;
import io.huiji.search.language.Condition.Any;
import io.huiji.search.language.Condition.Dated;
import io.huiji.search.language.Condition.Follows;
import io.huiji.search.language.Condition.Holds;
import io.huiji.search.language.Condition.Not;
import io.huiji.search.language.SearchField;
import io.huiji.search.text.Atoms;
import io.huiji.search.text.Word;
import io.huiji.search.text.WordWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a person asked, as an index query. The permission lies over the whole ({@link Gathering}),
/// so that no NOT inside can reach beyond it.
final class Queries {

  private static final float TITLE_BOOST = 4;
  private static final float ABOUT_BOOST = 2;
  private static final float EXACT_SCORE = 100;

  /// What the fields count that score less than the best one.
  static final float OTHER_FIELDS = 0.1f;

  private Queries() {}

  /// All of these, and what else every record must fulfil.
  static Query all(List<Condition> parts, Stream<Query> filters) {
    var others = filters.toList();
    if (others.isEmpty() && parts.size() == 1) {
      return of(parts.getFirst());
    }
    if (others.isEmpty() && parts.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    var all = new BooleanQuery.Builder();
    parts.forEach(part -> add(all, part));
    others.forEach(other -> all.add(other, Occur.FILTER));
    return all.build();
  }

  private static Query of(Condition condition) {
    return switch (condition) {
      case All(var parts) -> all(parts, Stream.empty());
      case Any(var parts) -> any(parts);
      case Not _ -> not(condition);
      case Holds holds -> holds(holds);
      case Follows(var field, var gaps) -> Following.query(fields(field), gaps);
      case Dated(var field, var days) ->
          new ConstantScoreQuery(
              dated(Fields.of(field), days.from().toEpochDay(), days.until().toEpochDay()));
    };
  }

  /// Where few records are left to be looked at, their own days are; else the tree of days.
  private static Query dated(String field, long from, long until) {
    return new IndexOrDocValuesQuery(
        LongPoint.newRangeQuery(field, from, until),
        NumericDocValuesField.newSlowRangeQuery(field, from, until));
  }

  private static Query not(Condition not) {
    var all = new BooleanQuery.Builder();
    add(all, not);
    return all.build();
  }

  /// What is wanted stands beside what is not, for an index query of NOTs alone finds nothing.
  private static void add(BooleanQuery.Builder all, Condition part) {
    switch (part) {
      case Not(var unwanted) -> {
        all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        all.add(of(unwanted), Occur.MUST_NOT);
      }
      case Dated _ -> all.add(of(part), Occur.FILTER);
      default -> all.add(of(part), Occur.MUST);
    }
  }

  private static Query any(List<Condition> parts) {
    var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
    parts.forEach(part -> any.add(of(part), Occur.SHOULD));
    return any.build();
  }

  private static List<String> fields(Optional<SearchField> field) {
    return field
        .map(named -> List.of(Fields.of(named)))
        .orElse(List.of(Fields.TITLE, Fields.ABOUT, Fields.TEXT));
  }

  /// Where a word is looked for, each field as the ways of being found in it; the text first.
  static List<List<Query>> fields(Holds holds) {
    var word = holds.word();
    if (holds.field().isPresent()) {
      return ways(Fields.of(holds.field().get()), word, 1);
    }
    var fields = ways(Fields.TEXT, word, 1);
    fields.add(List.of(new BoostQuery(exact(word), EXACT_SCORE)));
    fields.addAll(ways(Fields.TITLE, word, TITLE_BOOST));
    fields.addAll(ways(Fields.ABOUT, word, ABOUT_BOOST));
    return fields;
  }

  private static List<List<Query>> ways(String field, Word word, float boost) {
    var ways = new ArrayList<List<Query>>();
    if (field.equals(Fields.TEXT)) {
      ways.add(inText(word));
    } else {
      forms(field, word, boost).forEach(form -> ways.add(List.of(form)));
    }
    return ways;
  }

  private static Query holds(Holds holds) {
    return new DisjunctionMaxQuery(
        fields(holds).stream()
            .map(ways -> ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0))
            .toList(),
        OTHER_FIELDS);
  }

  static Query inTitleOrAbout(Word word) {
    var fields = forms(Fields.TITLE, word, 1);
    fields.addAll(forms(Fields.ABOUT, word, 1));
    return new DisjunctionMaxQuery(fields, 0);
  }

  /// A value whose folded form is no other is indexed once, so that form is looked for in both.
  private static List<Query> forms(String field, Word word, float boost) {
    var forms = new ArrayList<Query>();
    forms.add(new BoostQuery(substring(field, word.plain()), boost));
    if (!word.folded().equals(word.plain())) {
      forms.add(new BoostQuery(substring(field, word.folded()), boost));
    }
    if (length(word.plain()) > 1) {
      forms.add(new BoostQuery(substring(Fields.folded(field), word.folded()), boost));
    }
    return forms;
  }

  private static List<Query> inText(Word word) {
    return switch (length(word.plain())) {
      case 1 -> List.of(new TermQuery(new Term(Fields.SINGLES, word.plain())));
      case 2 -> word.folded().equals(word.plain()) ? pair(word.plain()) : List.of(held(word));
      default -> List.of(held(word));
    };
  }

  private static List<Query> pair(String pair) {
    return List.of(
        new TermQuery(new Term(Fields.TEXT, pair)),
        new ConstantScoreQuery(new TermQuery(new Term(Fields.folded(Fields.TEXT), pair))));
  }

  private static Query held(Word word) {
    var walk = WordWalk.of(word);
    if (walk.folds() || Atoms.of(word.folded()).equals(word.plain())) {
      return HoldsQuery.ofPairs(word, walk);
    }
    var folded = inFolded(word.folded());
    var any = new ArrayList<>(List.of(plainPieces(word.plain()), folded));
    if (!word.folded().equals(word.plain())) {
      any.add(plainPieces(word.folded()));
    }
    return new HoldsQuery(word, walk, any(any), folded);
  }

  /// The texts that hold the word, and some more.
  static Query plainPieces(String word) {
    var all = new BooleanQuery.Builder();
    pieces(word).forEach(piece -> all.add(piece(piece, false), Occur.FILTER));
    return all.build();
  }

  /// The texts that hold the word in their folded form, and some more: each of its pieces stands in
  /// the text as written or in one of the folded places.
  static Query foldedPieces(String folded) {
    var all = new BooleanQuery.Builder();
    pieces(Atoms.of(folded))
        .forEach(
            piece -> all.add(any(List.of(piece(piece, false), piece(piece, true))), Occur.FILTER));
    return all.build();
  }

  /// Where only the folded form holds the word, at least one of its pieces touches a folded place.
  private static Query inFolded(String folded) {
    var some =
        pieces(Atoms.of(folded)).stream().map(piece -> piece(piece, true)).distinct().toList();
    return new BooleanQuery.Builder()
        .add(any(some), Occur.FILTER)
        .add(foldedPieces(folded), Occur.FILTER)
        .build();
  }

  /// Its pairs, or the one character that it has.
  static List<String> pieces(String word) {
    var characters = word.codePoints().toArray();
    if (characters.length == 1) {
      return List.of(word);
    }
    return IntStream.range(0, characters.length - 1)
        .mapToObj(at -> new String(characters, at, 2))
        .distinct()
        .toList();
  }

  private static Query piece(String piece, boolean folded) {
    if (length(piece) == 1) {
      return new TermQuery(new Term(Fields.SINGLES, folded ? Fields.FOLDED_MARK + piece : piece));
    }
    return new TermQuery(new Term(folded ? Fields.folded(Fields.TEXT) : Fields.TEXT, piece));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Query any(Iterable<Query> queries) {
    var any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private static Query exact(Word word) {
    var term = new Term(Fields.EXACT, Exact.form(word.plain()));
    return new RareQuery(new ConstantScoreQuery(new TermQuery(term)), List.of(term));
  }

  /// A phrase of pairs, every second one and the last: each character is held by a pair and each
  /// pair by its place.
  static Query substring(String field, String text) {
    var characters = text.codePoints().toArray();
    if (characters.length == 1) {
      return rare(new Term(field, text));
    }
    var last = characters.length - 2;
    var phrase = new PhraseQuery.Builder();
    for (var at = 0; at < last; at += 2) {
      phrase.add(new Term(field, new String(characters, at, 2)), at);
    }
    phrase.add(new Term(field, new String(characters, last, 2)), last);
    if (last == 0) {
      return rare(new Term(field, text));
    }
    var pairs = phrase.build();
    return new RareQuery(pairs, List.of(pairs.getTerms()));
  }

  private static Query rare(Term term) {
    return new RareQuery(new TermQuery(term), List.of(term));
  }
}
