package io.huiji.search.lucene;

import io.huiji.search.Query.Order;
import io.huiji.search.Suggestion;
import io.huiji.search.language.SearchField;
import io.huiji.search.text.Folding;
import io.huiji.search.text.Normal;
import io.huiji.search.text.Word;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Values of the newest records that one may know which hold what was typed.
final class Suggestions {

  /// Besides the title.
  static final List<SearchField> FIELDS =
      List.of(SearchField.NUMBER, SearchField.UNIT, SearchField.PERSON, SearchField.DECISION);

  /// Suggestions are made of so many of the newest.
  private static final int NEWEST = 200;

  private static final Set<String> STORED = Set.of(Fields.SUGGESTED);

  private record Named(String field, String value) {}

  private final Word word;
  private final Map<Named, Long> counts = new LinkedHashMap<>();

  private Suggestions(Word word) {
    this.word = word;
  }

  static List<Suggestion> of(Word word, int limit, IndexSearcher searcher, Query permitted)
      throws IOException {
    var query =
        new BooleanQuery.Builder()
            .add(Queries.inTitleOrAbout(word), Occur.MUST)
            .add(permitted, Occur.FILTER)
            .build();
    var suggestions = new Suggestions(word);
    for (var hit : searcher.search(query, NEWEST, Orders.of(Order.NEWEST)).scoreDocs) {
      suggestions.count(searcher, hit.doc);
    }
    return suggestions.first(limit);
  }

  private void count(IndexSearcher searcher, int doc) throws IOException {
    count(SearchField.TITLE.chinese(), HitRow.of(searcher.getIndexReader(), doc).title());
    for (var field : searcher.storedFields().document(doc, STORED)) {
      var value = field.stringValue();
      var colon = value.indexOf(':');
      count(value.substring(0, colon), value.substring(colon + 1));
    }
  }

  private void count(String field, String value) {
    var plain = Normal.word(value);
    if (plain.contains(word.plain()) || Folding.word(plain).contains(word.folded())) {
      counts.merge(new Named(field, value), 1L, Long::sum);
    }
  }

  private List<Suggestion> first(int limit) {
    return counts.entrySet().stream()
        .map(one -> new Suggestion(one.getKey().field, one.getKey().value, one.getValue()))
        .sorted(
            Comparator.comparing(Suggestion::records)
                .reversed()
                .thenComparing(Suggestion::field)
                .thenComparing(Suggestion::value))
        .limit(limit)
        .toList();
  }
}
