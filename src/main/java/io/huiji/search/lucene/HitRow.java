package io.huiji.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.archive.RecordEntry;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.RecordId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/// What a hit tells of a record, in a column that is read from any place: no block of other records
/// need be unpacked for it.
///
/// @param number empty for none
record HitRow(RecordId id, LocalDate date, String title, String number, String kind) {

  private static final int FIXED = 2 * Long.BYTES + Long.BYTES;

  static BinaryDocValuesField field(RecordEntry entry) {
    var filing = entry.filing();
    var row =
        new HitRow(
            entry.id(),
            filing.documentDate(),
            filing.title(),
            filing.number().map(DocumentNumber::toString).orElse(""),
            filing.kind().chinese());
    return new BinaryDocValuesField(Fields.SHOWN, new BytesRef(row.encoded()));
  }

  private byte[] encoded() {
    var words = new byte[][] {title.getBytes(UTF_8), number.getBytes(UTF_8), kind.getBytes(UTF_8)};
    var size = FIXED;
    for (var word : words) {
      size += Integer.BYTES + word.length;
    }
    var bytes = ByteBuffer.allocate(size);
    bytes.putLong(id.value().getMostSignificantBits());
    bytes.putLong(id.value().getLeastSignificantBits());
    bytes.putLong(date.toEpochDay());
    for (var word : words) {
      bytes.putInt(word.length).put(word);
    }
    return bytes.array();
  }

  static HitRow of(IndexReader index, int doc) throws IOException {
    var leaf = index.leaves().get(ReaderUtil.subIndex(doc, index.leaves()));
    var rows = DocValues.getBinary(leaf.reader(), Fields.SHOWN);
    if (!rows.advanceExact(doc - leaf.docBase)) {
      throw new IOException("a record without what is shown of it");
    }
    return of(rows.binaryValue());
  }

  private static HitRow of(BytesRef encoded) {
    var bytes = ByteBuffer.wrap(encoded.bytes, encoded.offset, encoded.length);
    return new HitRow(
        new RecordId(new UUID(bytes.getLong(), bytes.getLong())),
        LocalDate.ofEpochDay(bytes.getLong()),
        word(bytes),
        word(bytes),
        word(bytes));
  }

  private static String word(ByteBuffer bytes) {
    var length = bytes.getInt();
    var word = new String(bytes.array(), bytes.position() + bytes.arrayOffset(), length, UTF_8);
    bytes.position(bytes.position() + length);
    return word;
  }
}
