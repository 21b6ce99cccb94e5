package io.huiji.search.lucene;

import io.huiji.search.language.SearchField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// Names of the index fields, and how text fields are indexed.
final class Fields {

  /// Grows with every change of what is in the index; an index of another form is made anew.
  static final String FORM = "4";

  static final String ID = "id";
  static final String DATE = "date";

  /// The day of the meeting.
  static final String MEETING = "meeting";

  /// Values that are found whole only: number, codes, kind, marks, day of the meeting.
  static final String EXACT = "exact";

  /// Who may know the record, with the times.
  static final String GRANT = "grant";

  static final String TITLE = "title";
  static final String TEXT = "text";

  /// Where the passages lie: {@link PassageMap}.
  static final String PASSAGES = "passages";

  /// Number, people, units, decision.
  static final String ABOUT = "about";

  /// 1 on what another record has taken the place of; only there.
  static final String REPLACED = "replaced";

  static final String FACET_YEAR = "facet.year";
  static final String FACET_UNIT = "facet.unit";
  static final String FACET_KIND = "facet.kind";
  static final String FACET_DECISION = "facet.decision";

  /// Values that a suggestion may be made of: the field's name, a colon, the value.
  static final String SUGGESTED = "suggested";

  /// What only a hit needs.
  static final String SHOWN_TITLE = "shown.title";

  static final String SHOWN_NUMBER = "shown.number";
  static final String SHOWN_DATE = "shown.date";
  static final String SHOWN_KIND = "shown.kind";
  static final String SHOWN_TEXT = "shown.text";

  private static final FieldType GRAMS = grams();

  private Fields() {}

  /// What a query calls by this name.
  static String of(SearchField field) {
    return field.english();
  }

  /// Of the folded form of a long text only those places are indexed that are written differently,
  /// with so many characters on either side: a second index of the whole would double everything.
  static final int REACH = 8;

  /// The second form of a text field.
  static String folded(String field) {
    return field + ".folded";
  }

  static Field grams(String name, String text) {
    return new Field(name, new GramStream(text), GRAMS);
  }

  private static FieldType grams() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }
}
