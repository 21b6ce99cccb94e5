package io.huiji.bench.relevance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// What the archive is held against: whole texts in pairs of characters, as Lucene cuts and ranks
/// them by itself (CJKAnalyzer without words left out, BM25 with k1 1.2 and b 0.75).
final class Plain implements AutoCloseable {

  private final Analyzer pairs = new CJKAnalyzer(org.apache.lucene.analysis.CharArraySet.EMPTY_SET);
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  Plain(Map<String, String> texts) throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(pairs))) {
      for (var text : texts.entrySet()) {
        var document = new Document();
        document.add(new StringField("path", text.getKey(), Store.YES));
        document.add(new TextField("text", text.getValue(), Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity());
  }

  List<String> ask(String question, int told) throws IOException {
    var query = new QueryBuilder(pairs).createBooleanQuery("text", question);
    var found = new ArrayList<String>();
    if (query != null) {
      for (var hit : searcher.search(query, told).scoreDocs) {
        found.add(reader.storedFields().document(hit.doc).get("path"));
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
