package io.huiji.search.lucene;

import io.huiji.search.language.SearchField;
import io.huiji.search.text.TextCode;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// Names of the index fields, and how text fields are indexed.
final class Fields {

  /// Grows with every change of what is in the index; an index of another form is made anew.
  static final String FORM = "7";

  static final String ID = "id";
  static final String DATE = "date";

  /// The day of the meeting.
  static final String MEETING = "meeting";

  /// Values that are found whole only: number, codes, kind, marks, day of the meeting.
  static final String EXACT = "exact";

  /// Who may know the record, with the times.
  static final String GRANT = "grant";

  static final String TITLE = "title";

  /// Pairs of neighbours, how often but not where; a single character is in {@link #SINGLES}.
  static final String TEXT = "text";

  /// Where the pairs stand that many texts of a segment hold: {@link InvertedTerms#common}. A text
  /// of which it knows a pair, it knows all places of. Its name follows that of {@link #TEXT}, from
  /// which it is made while that one is still at hand.
  static final String PLACES = "text.at";

  /// The single characters of the text, how often but not where.
  static final String SINGLES = "text.single";

  /// Before a single character that only the folded form has. No text holds it, and it comes after
  /// all that texts hold.
  static final String FOLDED_MARK = Character.toString(Character.MAX_CODE_POINT);

  /// The text as it was given, in {@link io.huiji.search.text.TextCode}: the one copy from which
  /// all else of it is made.
  static final String SOURCE = "source";

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

  /// What only a hit needs: {@link HitRow}.
  static final String SHOWN = "shown";

  private static final FieldType GRAMS = grams();
  private static final FieldType COUNTED = text(IndexOptions.DOCS_AND_FREQS, true);
  private static final FieldType PLACED = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType BARE = text(IndexOptions.DOCS, false);

  private Fields() {}

  /// What a query calls by this name.
  static String of(SearchField field) {
    return field.english();
  }

  /// Of the folded form of a long text only those places are indexed that are written differently,
  /// with so many characters on either side: a second index of the whole would double everything.
  static final int REACH = 1;

  /// The second form of a text field.
  static String folded(String field) {
    return field + ".folded";
  }

  static Field grams(String name, String text) {
    return new Field(name, new GramStream(text), GRAMS);
  }

  /// The text of a record: its source, and the fields that {@link TextInverter} makes of it.
  ///
  /// @param characters how many its comparable form has
  static Stream<Field> text(String source, int characters) {
    var encoded = new BinaryDocValuesField(SOURCE, new BytesRef(TextCode.encode(source)));
    if (characters == 0) {
      return Stream.of(encoded);
    }
    return Stream.of(
        encoded,
        new Field(TEXT, new TextLength(characters), COUNTED),
        new Field(PLACES, new TextLength(characters), PLACED),
        new Field(SINGLES, new TextLength(characters), COUNTED),
        new Field(folded(TEXT), new TextLength(characters), BARE));
  }

  private static FieldType text(IndexOptions options, boolean lengths) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(!lengths);
    type.freeze();
    return type;
  }

  private static FieldType grams() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }
}
