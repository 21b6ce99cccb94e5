package io.huiji.bench.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/// Lucene 10 as its own examples use it: CJKAnalyzer, facets from doc values, UnifiedHighlighter.
final class StockLucene implements Engine {

  private final Path folder;
  private final Analyzer analyzer = new CJKAnalyzer();
  private final QueryBuilder builder = new QueryBuilder(analyzer);
  private final FacetsConfig config = new FacetsConfig();
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private SortedSetDocValuesReaderState state;
  private UnifiedHighlighter highlighter;

  StockLucene(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "Lucene 10, CJKAnalyzer";
  }

  @Override
  public void index(Iterator<Paper> papers) throws Exception {
    close();
    try (var directory = FSDirectory.open(folder);
        var writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                    .setOpenMode(OpenMode.CREATE)
                    .setRAMBufferSizeMB(256))) {
      while (papers.hasNext()) {
        var paper = papers.next();
        writer.updateDocument(new Term("id", paper.id()), config.build(document(paper)));
      }
      writer.commit();
    }
    open();
  }

  @Override
  public boolean reopen(int papers) throws Exception {
    try (var directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return false;
      }
    }
    open();
    return reader.numDocs() == papers;
  }

  private void open() throws Exception {
    reader = DirectoryReader.open(FSDirectory.open(folder));
    searcher = new IndexSearcher(reader);
    state = new DefaultSortedSetDocValuesReaderState(reader, config);
    highlighter =
        UnifiedHighlighter.builder(searcher, analyzer).withMaxLength(Integer.MAX_VALUE - 1).build();
  }

  private static Document document(Paper paper) {
    var document = new Document();
    document.add(new StringField("id", paper.id(), Store.YES));
    paper.grants().forEach(grant -> document.add(new StringField("grant", grant, Store.NO)));
    document.add(new LongPoint("date", paper.date().toEpochDay()));
    document.add(new NumericDocValuesField("date", paper.date().toEpochDay()));
    document.add(new LongPoint("meeting", paper.meeting().toEpochDay()));
    document.add(new TextField("title", paper.title(), Store.YES));
    document.add(new TextField("text", paper.text(), Store.YES));
    paper.about().forEach(value -> document.add(new TextField("about", value, Store.NO)));
    document.add(new TextField("number", paper.document(), Store.YES));
    document.add(new TextField("unit", paper.unit(), Store.YES));
    document.add(new TextField("decision", paper.decision(), Store.YES));
    paper.persons().forEach(value -> document.add(new TextField("person", value, Store.YES)));
    document.add(new TextField("mark", paper.mark(), Store.NO));
    document.add(new TextField("code", paper.code(), Store.NO));
    document.add(new TextField("kind", paper.kind(), Store.YES));
    document.add(new StoredField("shown.date", paper.date().toString()));
    document.add(new SortedSetDocValuesFacetField("year", "" + paper.date().getYear()));
    document.add(new SortedSetDocValuesFacetField("by.unit", paper.unit()));
    document.add(new SortedSetDocValuesFacetField("by.kind", paper.kind()));
    document.add(new SortedSetDocValuesFacetField("by.decision", paper.decision()));
    return document;
  }

  @Override
  public long size() throws Exception {
    return Folder.size(folder);
  }

  @Override
  public Answer ask(Ask ask) throws Exception {
    var query = query(ask);
    if (!ask.full()) {
      var top = searcher.search(query, new TopScoreDocCollectorManager(TOP, Integer.MAX_VALUE));
      return new Answer(top.totalHits.value(), 0, shown(top));
    }
    var manager = new FacetsCollectorManager();
    var found =
        FacetsCollectorManager.search(
            searcher, query, TOP, manager);
    var facets = new SortedSetDocValuesFacetCounts(state, found.facetsCollector());
    var years = 0L;
    for (var field : new String[] {"year", "by.unit", "by.kind", "by.decision"}) {
      var result = facets.getTopChildren(100, field);
      if (result != null && field.equals("year")) {
        for (var value : result.labelValues) {
          years += value.value.longValue();
        }
      }
    }
    var shown = shown(found.topDocs());
    for (var snippet : highlighter.highlight("text", query, found.topDocs(), 1)) {
      shown += snippet == null ? 0 : snippet.length();
    }
    return new Answer(total(found), years, shown);
  }

  private static long total(FacetsCollectorManager.FacetsResult found) {
    return found.facetsCollector().getMatchingDocs().stream()
        .mapToLong(docs -> docs.totalHits())
        .sum();
  }

  private int shown(TopDocs top) throws Exception {
    var shown = 0;
    var stored = searcher.storedFields();
    for (var hit : top.scoreDocs) {
      shown += stored.document(hit.doc, java.util.Set.of("id", "title", "number", "shown.date", "kind")).get("title").length();
    }
    return shown;
  }

  private Query query(Ask ask) {
    var all = new BooleanQuery.Builder();
    for (var word : ask.words()) {
      var fields = new ArrayList<Query>();
      fields.add(new BoostQuery(builder.createPhraseQuery("title", word), 4));
      fields.add(new BoostQuery(builder.createPhraseQuery("about", word), 2));
      fields.add(builder.createPhraseQuery("text", word));
      all.add(new DisjunctionMaxQuery(fields, 0.1f), Occur.MUST);
    }
    if (!ask.tokens().isEmpty()) {
      var any = new BooleanQuery.Builder();
      ask.tokens().forEach(token -> any.add(new TermQuery(new Term("grant", token)), Occur.SHOULD));
      all.add(any.build(), Occur.FILTER);
    }
    if (ask.from() != null) {
      all.add(
          LongPoint.newRangeQuery("date", ask.from().toEpochDay(), ask.until().toEpochDay()),
          Occur.FILTER);
    }
    return all.build();
  }

  @Override
  public void close() throws Exception {
    if (reader != null) {
      reader.close();
    }
  }
}
