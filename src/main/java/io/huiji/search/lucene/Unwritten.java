package io.huiji.search.lucene;

import io.huiji.archive.Archive.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// What the archive has changed since the index was committed, as a small index in memory. It lies
/// over the committed one: a record that stands here is hidden there. Nothing of it need outlive
/// the process, for the change feed has it.
final class Unwritten implements AutoCloseable {

  private final DirectoryReader written;
  private final IndexWriting writing;

  /// Written since the last look at the whole.
  private final Set<String> fresh = new HashSet<>();

  /// The leaves of the committed index, masked where records of theirs stand here.
  private final List<LeafReader> leaves;

  private DirectoryReader newer;
  private @Nullable DirectoryReader older;

  /// @param written the committed index, which stays open for as long as this is used
  Unwritten(DirectoryReader written, Documents documents) throws IOException, IndexBroken {
    this.written = written;
    this.writing = IndexWriting.inMemory(documents);
    this.leaves =
        new ArrayList<>(written.leaves().stream().map(LeafReaderContext::reader).toList());
    this.newer = writing.reader();
  }

  void write(List<Change> changes) throws IndexBroken {
    writing.write(changes);
    changes.forEach(change -> fresh.add(change.entry().id().toString()));
  }

  /// Both in one, as they stand now.
  ///
  /// @param reader of all records
  /// @param held what of it must stay open for as long as it is read
  record Whole(IndexReader reader, List<DirectoryReader> held) {}

  Whole whole() throws IOException {
    var next = DirectoryReader.openIfChanged(newer);
    if (next != null) {
      dropOlder();
      older = newer;
      newer = next;
    }
    for (var n = 0; n < leaves.size(); n++) {
      leaves.set(n, hide(leaves.get(n)));
    }
    fresh.clear();
    var all = new ArrayList<IndexReader>(leaves);
    newer.leaves().forEach(leaf -> all.add(leaf.reader()));
    return new Whole(
        // closed with those that are held, never by itself
        new MultiReader(all.toArray(IndexReader[]::new), true), List.of(written, newer));
  }

  private LeafReader hide(LeafReader leaf) throws IOException {
    var hidden = new ArrayList<Integer>();
    for (var id : fresh) {
      var postings = leaf.postings(new Term(Fields.ID, new BytesRef(id)), PostingsEnum.NONE);
      if (postings != null) {
        for (var doc = postings.nextDoc(); doc < leaf.maxDoc(); doc = postings.nextDoc()) {
          hidden.add(doc);
        }
      }
    }
    return hidden.isEmpty() ? leaf : masked(leaf, hidden);
  }

  private static LeafReader masked(LeafReader leaf, List<Integer> hidden) {
    var live = new FixedBitSet(leaf.maxDoc());
    live.set(0, leaf.maxDoc());
    if (leaf.getLiveDocs() != null) {
      leaf.getLiveDocs().applyMask(live, 0);
    }
    hidden.forEach(live::clear);
    return new MaskedLeaf(leaf instanceof MaskedLeaf masked ? masked.getDelegate() : leaf, live);
  }

  /// Nobody begins to search what was shown before the last whole.
  void dropOlder() throws IOException {
    if (older != null) {
      older.close();
      older = null;
    }
  }

  @Override
  public void close() throws IOException, IndexBroken {
    dropOlder();
    newer.close();
    writing.close();
  }
}
