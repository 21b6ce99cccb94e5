package io.huiji.search.lucene;

import io.huiji.access.Organisation;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.archive.RecordEntry;
import io.huiji.kernel.DocumentNumber;
import io.huiji.search.language.SearchField;
import io.huiji.search.text.Folding;
import io.huiji.search.text.Normal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/// A record as an index document.
final class Documents {

  private final Organisation organisation;

  Documents(Organisation organisation) {
    this.organisation = organisation;
  }

  Document of(RecordEntry entry) {
    var document = new Document();
    document.add(new StringField(Fields.ID, entry.id().toString(), Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(entry.id().toString())));
    entry.readers().stream()
        .map(LeafGrants::term)
        .distinct()
        .forEach(grant -> document.add(new StringField(Fields.GRANT, grant, Store.NO)));
    days(document, entry);
    words(document, entry);
    exact(entry).forEach(value -> document.add(new StringField(Fields.EXACT, value, Store.NO)));
    facets(document, entry);
    if (entry.replacedBy().isPresent()) {
      document.add(new NumericDocValuesField(Fields.REPLACED, 1));
    }
    show(document, entry);
    return document;
  }

  private static void days(Document document, RecordEntry entry) {
    var dated = entry.filing().documentDate().toEpochDay();
    document.add(new NumericDocValuesField(Fields.DATE, dated));
    document.add(new LongPoint(Fields.DATE, dated));
    var met = entry.filing().meeting().toEpochDay();
    document.add(new NumericDocValuesField(Fields.MEETING, met));
    document.add(new LongPoint(Fields.MEETING, met));
  }

  private void words(Document document, RecordEntry entry) {
    var filing = entry.filing();
    add(document, Fields.TITLE, Normal.of(filing.title()));
    document.add(
        new SortedDocValuesField(Fields.TITLE, new BytesRef(Normal.of(filing.title()).text())));
    var text = Normal.of(filing.text());
    var characters = text.text().codePointCount(0, text.text().length());
    Fields.text(filing.text(), characters).forEach(document::add);
    document.add(new BinaryDocValuesField(Fields.PASSAGES, PassageMap.encode(filing.text(), text)));
    add(document, Fields.ABOUT, about(entry));
    for (var field : SearchField.values()) {
      add(document, Fields.of(field), values(field, entry));
    }
  }

  private static void add(Document document, String field, List<String> values) {
    if (!values.isEmpty()) {
      add(document, field, Normal.of(values));
    }
  }

  private static void add(Document document, String field, Normal plain) {
    document.add(Fields.grams(field, plain.text()));
    var folded = Folding.fold(plain).text();
    if (!folded.equals(plain.text())) {
      document.add(Fields.grams(Fields.folded(field), folded));
    }
  }

  /// What a query finds in a field that it names; title, text and days are indexed apart.
  private List<String> values(SearchField field, RecordEntry entry) {
    var filing = entry.filing();
    var values =
        switch (field) {
          case TEXT, TITLE, DATE, MEETING -> Stream.<String>of();
          case NUMBER -> filing.number().stream().map(DocumentNumber::toString);
          case UNIT -> units(entry);
          case PERSON -> filing.persons().stream().map(this::name);
          case DECISION -> Stream.of(entry.decision());
          case MARK ->
              Stream.of(
                  filing.marking().custody(),
                  filing.marking().level().chinese(),
                  filing.marking().toString());
          case CODE -> Stream.concat(entry.code().stream(), Stream.of(entry.electronicNumber()));
          case KIND -> Stream.of(filing.kind().chinese());
        };
    return values.filter(value -> !value.isEmpty()).distinct().toList();
  }

  private Stream<String> units(RecordEntry entry) {
    var filing = entry.filing();
    return Stream.concat(Stream.of(filing.unit()), filing.units().stream())
        .map(unit -> name(unit, entry))
        .flatMap(unit -> Stream.of(unit, filing.author()));
  }

  private static Stream<String> exact(RecordEntry entry) {
    var filing = entry.filing();
    return Stream.of(
            Stream.of(
                filing.kind().chinese(),
                filing.marking().custody(),
                filing.marking().level().chinese(),
                filing.marking().toString(),
                entry.electronicNumber()),
            days(filing.meeting()),
            entry.code().stream(),
            filing.number().stream().map(DocumentNumber::toString))
        .flatMap(values -> values)
        .map(Exact::form)
        .filter(value -> !value.isEmpty())
        .distinct();
  }

  /// The day of the meeting is found in any of its written forms, but not by parts of it: else 年
  /// would find every record.
  private static Stream<String> days(LocalDate meeting) {
    return Stream.of("yyyy年M月d日", "yyyy年M月", "M月d日")
        .map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT).format(meeting));
  }

  private List<String> about(RecordEntry entry) {
    return Stream.of(SearchField.NUMBER, SearchField.UNIT, SearchField.DECISION, SearchField.PERSON)
        .flatMap(field -> values(field, entry).stream())
        .distinct()
        .toList();
  }

  /// A person by the name that papers print, also where the user name was given.
  private String name(String person) {
    return organisation.user(person).map(User::displayName).orElse(person);
  }

  /// A unit by the full name that it had on the day of the paper.
  private String name(String unit, RecordEntry entry) {
    return organisation.unit(unit, entry.filing().documentDate()).map(Unit::name).orElse(unit);
  }

  private void facets(Document document, RecordEntry entry) {
    var filing = entry.filing();
    var unit = filing.unit().isEmpty() ? filing.author() : name(filing.unit(), entry);
    facet(document, Fields.FACET_YEAR, Integer.toString(filing.documentDate().getYear()));
    facet(document, Fields.FACET_UNIT, unit);
    facet(document, Fields.FACET_KIND, filing.kind().chinese());
    facet(document, Fields.FACET_DECISION, entry.decision());
  }

  private static void facet(Document document, String field, String value) {
    if (!value.isEmpty()) {
      document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }
  }

  private void show(Document document, RecordEntry entry) {
    document.add(HitRow.field(entry));
    for (var field : Suggestions.FIELDS) {
      values(field, entry)
          .forEach(
              value ->
                  document.add(new StoredField(Fields.SUGGESTED, field.chinese() + ":" + value)));
    }
  }
}
