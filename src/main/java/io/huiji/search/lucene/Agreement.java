package io.huiji.search.lucene;

import io.huiji.archive.Archive;
import io.huiji.kernel.RecordId;
import io.huiji.search.IndexHealth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// Whether index and database hold the same records: as many, up to the same change, and every id
/// of the database in the index. An id stands in the index once at most; so with as many on both
/// sides, none can be in the index alone.
final class Agreement {

  /// So many ids are compared at once.
  static final int AT_ONCE = 10_000;

  /// So many missing ones are named.
  private static final int NAMED = 3;

  private static final String REMEDY = "；请运行 ./huiji archive rebuild-index。";

  private final Archive archive;
  private final OpenIndex index;

  Agreement(Archive archive, OpenIndex index) {
    this.archive = archive;
    this.index = index;
  }

  /// What of the index was read, every byte of it.
  private record Seen(OpenIndex.State state, List<RecordId> missing) {}

  IndexHealth health() {
    var counts = archive.counts();
    try {
      var seen = index.read(searcher -> seen(searcher.getIndexReader(), searcher));
      var trouble = trouble(counts, seen.state, lacking(seen));
      return new IndexHealth(counts.records(), seen.state.documents(), trouble.isEmpty(), trouble);
    } catch (IndexBroken broken) {
      return new IndexHealth(counts.records(), 0, false, broken.getMessage() + REMEDY);
    }
  }

  private Seen seen(IndexReader reader, ArchiveSearcher searcher) throws IOException {
    OpenIndex.checkEveryByte(searcher);
    var missing = new ArrayList<RecordId>();
    for (var ids = archive.idsAfter(Optional.empty(), AT_ONCE);
        !ids.isEmpty();
        ids = archive.idsAfter(Optional.of(ids.getLast()), AT_ONCE)) {
      missing.addAll(missing(reader, ids));
    }
    return new Seen(searcher.state(), missing);
  }

  private static List<RecordId> missing(IndexReader reader, List<RecordId> ids) throws IOException {
    var held = new HashSet<RecordId>();
    for (var leaf : reader.leaves()) {
      hold(leaf.reader(), ids, held);
    }
    return ids.stream().filter(id -> !held.contains(id)).toList();
  }

  private static void hold(LeafReader leaf, List<RecordId> ids, Set<RecordId> held)
      throws IOException {
    var terms = leaf.terms(Fields.ID);
    if (terms == null) {
      return;
    }
    var term = terms.iterator();
    PostingsEnum postings = null;
    for (var id : ids) {
      if (term.seekExact(new BytesRef(id.toString()))) {
        postings = term.postings(postings, PostingsEnum.NONE);
        if (alive(leaf, postings)) {
          held.add(id);
        }
      }
    }
  }

  private static boolean alive(LeafReader leaf, PostingsEnum postings) throws IOException {
    var live = leaf.getLiveDocs();
    for (var doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live == null || live.get(doc)) {
        return true;
      }
    }
    return false;
  }

  /// What was filed while the ids were read is not lacking: the index has yet to follow.
  private List<RecordId> lacking(Seen seen) {
    if (seen.missing.isEmpty()) {
      return List.of();
    }
    var yet =
        archive.changesAfter(seen.state.position(), AT_ONCE).stream()
            .map(change -> change.entry().id())
            .collect(Collectors.toSet());
    return seen.missing.stream().filter(id -> !yet.contains(id)).toList();
  }

  private static String trouble(
      Archive.Counts counts, OpenIndex.State state, List<RecordId> lacking) {
    if (state.documents() != counts.records() || state.position() != counts.lastPosition()) {
      return "索引有 %d 件（到第 %d 次变动），数据库有 %d 件（到第 %d 次变动）"
              .formatted(
                  state.documents(), state.position(), counts.records(), counts.lastPosition())
          + REMEDY;
    }
    return lacking.isEmpty()
        ? ""
        : "索引与数据库件数相同，但数据库里有 "
            + lacking.size()
            + " 件不在索引里（"
            + lacking.stream().limit(NAMED).map(RecordId::toString).collect(Collectors.joining("、"))
            + (lacking.size() > NAMED ? "……" : "")
            + "）"
            + REMEDY;
  }
}
