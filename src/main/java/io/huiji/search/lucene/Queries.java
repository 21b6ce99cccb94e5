package io.huiji.search.lucene;

import io.huiji.search.text.Word;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a person typed, as an index query: every word in some field.
final class Queries {

  private static final float TITLE_BOOST = 4;
  private static final float ABOUT_BOOST = 2;
  private static final float EXACT_SCORE = 100;
  private static final float OTHER_FIELDS = 0.1f;

  private Queries() {}

  static Query of(List<Word> words, Query permitted) {
    var all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(inSomeField(word), Occur.MUST));
    return all.add(permitted, Occur.FILTER).build();
  }

  private static Query inSomeField(Word word) {
    var fields = new ArrayList<Query>();
    fields.add(new BoostQuery(exact(word), EXACT_SCORE));
    fields.add(new BoostQuery(substring(Fields.TITLE, word.plain()), TITLE_BOOST));
    fields.add(new BoostQuery(substring(Fields.ABOUT, word.plain()), ABOUT_BOOST));
    fields.add(substring(Fields.TEXT, word.plain()));
    if (word.plain().codePointCount(0, word.plain().length()) > 1) {
      fields.add(
          new BoostQuery(substring(Fields.folded(Fields.TITLE), word.folded()), TITLE_BOOST));
      fields.add(
          new BoostQuery(substring(Fields.folded(Fields.ABOUT), word.folded()), ABOUT_BOOST));
      fields.add(substring(Fields.folded(Fields.TEXT), word.folded()));
    }
    return new DisjunctionMaxQuery(fields, OTHER_FIELDS);
  }

  private static Query exact(Word word) {
    return new ConstantScoreQuery(new TermQuery(new Term(Fields.EXACT, Exact.form(word.plain()))));
  }

  /// A phrase of pairs, every second one and the last: each character is held by a pair and each
  /// pair by its place.
  static Query substring(String field, String text) {
    var characters = text.codePoints().toArray();
    if (characters.length == 1) {
      return new TermQuery(new Term(field, text));
    }
    var last = characters.length - 2;
    var phrase = new PhraseQuery.Builder();
    for (var at = 0; at < last; at += 2) {
      phrase.add(new Term(field, new String(characters, at, 2)), at);
    }
    return phrase.add(new Term(field, new String(characters, last, 2)), last).build();
  }
}
