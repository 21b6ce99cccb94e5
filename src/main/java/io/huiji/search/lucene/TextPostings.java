package io.huiji.search.lucene;

import io.huiji.search.lucene.TextInverter.Inverted;
import io.huiji.search.text.Atoms;
import io.huiji.search.text.Folding;
import io.huiji.search.text.TextCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Lucene's own postings, but that those of the text fields are made when a segment is written,
/// from the texts that the segment already holds: by counting and sorting whole blocks of numbers
/// instead of looking up each token in a table of terms, which is where stock indexing spends its
/// time. What is written, merged and read is Lucene's format under Lucene's name.
final class TextPostings extends PostingsFormat {

  private static final Inverted NONE = new Inverted("", "");

  private final PostingsFormat lucenes;

  TextPostings(PostingsFormat lucenes) {
    super(lucenes.getName());
    this.lucenes = lucenes;
  }

  @Override
  public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
    return new Consumer(lucenes.fieldsConsumer(state), state);
  }

  @Override
  public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
    return lucenes.fieldsProducer(state);
  }

  private static final class Consumer extends FieldsConsumer {

    private final FieldsConsumer in;
    private final SegmentWriteState state;

    Consumer(FieldsConsumer in, SegmentWriteState state) {
      this.in = in;
      this.state = state;
    }

    @Override
    public void write(Fields fields, NormsProducer norms) throws IOException {
      in.write(new WithTexts(fields, texts(state)), norms);
    }

    @Override
    public void merge(MergeState merged, NormsProducer norms) throws IOException {
      in.merge(merged, norms);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /// The comparable form of each text of the segment; empty where a document has none.
  private static List<Inverted> texts(SegmentWriteState state) throws IOException {
    var texts = new ArrayList<Inverted>();
    var source = state.fieldInfos.fieldInfo(io.huiji.search.lucene.Fields.SOURCE);
    if (source == null) {
      return texts;
    }
    var read =
        new SegmentReadState(
            state.directory,
            state.segmentInfo,
            state.fieldInfos,
            IOContext.DEFAULT,
            state.segmentSuffix);
    try (var values = state.segmentInfo.getCodec().docValuesFormat().fieldsProducer(read)) {
      var binary = values.getBinary(source);
      while (binary.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
        while (texts.size() < binary.docID()) {
          texts.add(NONE);
        }
        texts.add(inverted(binary.binaryValue()));
      }
    }
    return texts;
  }

  private static Inverted inverted(BytesRef encoded) {
    var text = TextCode.normal(encoded.bytes, encoded.offset, encoded.length);
    var differences = Folding.differences(Texts.normal(text), io.huiji.search.lucene.Fields.REACH);
    return new Inverted(text, Atoms.of(differences));
  }

  private static final class WithTexts extends FilterFields {

    /// A pair is common that at least so many texts of a segment hold, and one in so many.
    private static final int LEAST = 16;

    private static final int ONE_IN = 16;

    private final List<Inverted> texts;
    private final Map<String, TextInverter> made;
    private @Nullable InvertedTerms pairs;

    WithTexts(Fields fields, List<Inverted> texts) {
      super(fields);
      this.texts = texts;
      this.made =
          Map.of(
              io.huiji.search.lucene.Fields.TEXT,
              TextInverter.pairs(texts),
              io.huiji.search.lucene.Fields.SINGLES,
              TextInverter.singles(texts),
              io.huiji.search.lucene.Fields.folded(io.huiji.search.lucene.Fields.TEXT),
              TextInverter.folded(texts));
    }

    @Override
    public Iterator<String> iterator() {
      return in.iterator();
    }

    @Override
    public Terms terms(String field) throws IOException {
      if (field.equals(io.huiji.search.lucene.Fields.PLACES)) {
        return common();
      }
      var inverter = made.get(field);
      if (inverter == null) {
        return in.terms(field);
      }
      var terms = inverter.terms();
      pairs = field.equals(io.huiji.search.lucene.Fields.TEXT) ? terms : null;
      return terms;
    }

    private InvertedTerms common() {
      var all = pairs == null ? TextInverter.pairs(texts).terms() : pairs;
      pairs = null;
      return all.common(Math.max(LEAST, texts.size() / ONE_IN));
    }
  }
}
