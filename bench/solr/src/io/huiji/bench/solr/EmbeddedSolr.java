package io.huiji.bench.solr;

import io.huiji.bench.search.Answer;
import io.huiji.bench.search.Ask;
import io.huiji.bench.search.Engine;
import io.huiji.bench.search.Folder;
import io.huiji.bench.search.Paper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.common.SolrInputDocument;

/// Solr in this process, without HTTP: the same fields, pairs and single characters as terms, the
/// permission as a filter query, the result cache off, the filter cache on.
public final class EmbeddedSolr implements Engine {

  private static final int AT_ONCE = 200;

  private static final String CONFIGURATION =
      """
      <config>
        <luceneMatchVersion>9.12.3</luceneMatchVersion>
        <directoryFactory name="DirectoryFactory" class="solr.MMapDirectoryFactory"/>
        <schemaFactory class="ClassicIndexSchemaFactory"/>
        <indexConfig><ramBufferSizeMB>256</ramBufferSizeMB><lockType>native</lockType></indexConfig>
        <updateHandler class="solr.DirectUpdateHandler2"/>
        <query>
          <maxBooleanClauses>1024</maxBooleanClauses>
          <filterCache size="512" initialSize="512" autowarmCount="0"/>
          <documentCache size="512" initialSize="512" autowarmCount="0"/>
          <enableLazyFieldLoading>true</enableLazyFieldLoading>
        </query>
        <requestHandler name="/select" class="solr.SearchHandler"/>
        <requestHandler name="/update" class="solr.UpdateRequestHandler"/>
        <searchComponent class="solr.HighlightComponent" name="highlight"/>
      </config>
      """;

  private static final String SCHEMA =
      """
      <schema name="papers" version="1.6">
        <fieldType name="string" class="solr.StrField" sortMissingLast="true"/>
        <fieldType name="date" class="solr.DatePointField" docValues="true"/>
        <fieldType name="grams" class="solr.TextField" positionIncrementGap="100" autoGeneratePhraseQueries="true">
          <analyzer type="index">
            <tokenizer class="solr.StandardTokenizerFactory"/>
            <filter class="solr.CJKWidthFilterFactory"/>
            <filter class="solr.LowerCaseFilterFactory"/>
            <filter class="solr.CJKBigramFilterFactory" outputUnigrams="true"/>
          </analyzer>
          <analyzer type="query">
            <tokenizer class="solr.StandardTokenizerFactory"/>
            <filter class="solr.CJKWidthFilterFactory"/>
            <filter class="solr.LowerCaseFilterFactory"/>
            <filter class="solr.CJKBigramFilterFactory"/>
          </analyzer>
        </fieldType>
        <field name="id" type="string" indexed="true" stored="true" required="true" docValues="true"/>
        <field name="grant" type="string" indexed="true" stored="false" multiValued="true" docValues="false"/>
        <field name="date" type="date" indexed="true" stored="true"/>
        <field name="meeting" type="date" indexed="true" stored="false" docValues="false"/>
        <field name="title" type="grams" indexed="true" stored="true"/>
        <field name="title_order" type="string" indexed="false" stored="false" docValues="true" useDocValuesAsStored="false"/>
        <field name="text" type="grams" indexed="true" stored="true"/>
        <field name="about" type="grams" indexed="true" stored="false" multiValued="true"/>
        <field name="number" type="grams" indexed="true" stored="true"/>
        <field name="unit" type="grams" indexed="true" stored="true"/>
        <field name="person" type="grams" indexed="true" stored="true" multiValued="true"/>
        <field name="decision" type="grams" indexed="true" stored="true"/>
        <field name="mark" type="grams" indexed="true" stored="false"/>
        <field name="code" type="grams" indexed="true" stored="false"/>
        <field name="kind" type="grams" indexed="true" stored="true"/>
        <field name="exact" type="string" indexed="true" stored="false" multiValued="true" docValues="false"/>
        <field name="by_year" type="string" indexed="false" stored="false" docValues="true" useDocValuesAsStored="false"/>
        <field name="by_unit" type="string" indexed="false" stored="false" docValues="true" useDocValuesAsStored="false"/>
        <field name="by_kind" type="string" indexed="false" stored="false" docValues="true" useDocValuesAsStored="false"/>
        <field name="by_decision" type="string" indexed="false" stored="false" docValues="true" useDocValuesAsStored="false"/>
        <uniqueKey>id</uniqueKey>
      </schema>
      """;

  private final Path home;
  private final EmbeddedSolrServer server;

  public EmbeddedSolr(Path home) throws Exception {
    this.home = home;
    var core = Files.createDirectories(home.resolve("papers/conf"));
    Files.writeString(home.resolve("solr.xml"), "<solr></solr>");
    Files.writeString(home.resolve("papers/core.properties"), "name=papers\n");
    Files.writeString(core.resolve("solrconfig.xml"), CONFIGURATION);
    Files.writeString(core.resolve("schema.xml"), SCHEMA);
    server = new EmbeddedSolrServer(home, "papers");
  }

  @Override
  public String name() {
    return "Solr 9.10.1, embedded";
  }

  @Override
  public void index(Iterator<Paper> papers) throws Exception {
    server.deleteByQuery("*:*");
    var batch = new ArrayList<SolrInputDocument>();
    while (papers.hasNext()) {
      batch.add(document(papers.next()));
      if (batch.size() == AT_ONCE || !papers.hasNext()) {
        server.add(batch);
        batch.clear();
      }
    }
    server.commit();
  }

  private static SolrInputDocument document(Paper paper) {
    var document = new SolrInputDocument();
    document.addField("id", paper.id());
    paper.grants().forEach(grant -> document.addField("grant", grant));
    document.addField("date", paper.date() + "T00:00:00Z");
    document.addField("meeting", paper.meeting() + "T00:00:00Z");
    document.addField("title", paper.title());
    document.addField("title_order", paper.title());
    document.addField("text", paper.text());
    paper.about().forEach(value -> document.addField("about", value));
    document.addField("number", paper.document());
    document.addField("unit", paper.unit());
    paper.persons().forEach(value -> document.addField("person", value));
    document.addField("decision", paper.decision());
    document.addField("mark", paper.mark());
    document.addField("code", paper.code());
    document.addField("kind", paper.kind());
    for (var value : new String[] {paper.code(), paper.document(), paper.kind(), paper.mark()}) {
      document.addField("exact", value);
    }
    document.addField("by_year", "" + paper.date().getYear());
    document.addField("by_unit", paper.unit());
    document.addField("by_kind", paper.kind());
    document.addField("by_decision", paper.decision());
    return document;
  }

  @Override
  public boolean reopen(int papers) throws Exception {
    return server.query(new SolrQuery("*:*").setRows(0)).getResults().getNumFound() == papers;
  }

  @Override
  public long size() throws Exception {
    return Folder.size(home.resolve("papers/data/index"));
  }

  @Override
  public Answer ask(Ask ask) throws Exception {
    var query = new SolrQuery(String.join(" ", ask.words()));
    query.set("defType", "edismax").set("qf", "title^4 about^2 text").set("tie", "0.1");
    query.set("mm", "100%").set("q.op", "AND").set("multiThreaded", false);
    query.setFields("id", "title", "number", "date", "kind").setRows(TOP);
    if (!ask.tokens().isEmpty()) {
      query.addFilterQuery("{!terms f=grant}" + String.join(",", ask.tokens()));
    }
    if (ask.from() != null) {
      query.addFilterQuery(
          "date:[%sT00:00:00Z TO %sT00:00:00Z]".formatted(ask.from(), ask.until()));
    }
    if (ask.full()) {
      query.setFacet(true).setFacetMinCount(1).setFacetLimit(100);
      query.addFacetField("by_year", "by_unit", "by_kind", "by_decision");
      query.setHighlight(true).setHighlightSnippets(1).setHighlightFragsize(120);
      query.set("hl.method", "unified").set("hl.fl", "text");
    }
    var response = server.query(query);
    var shown = 0;
    for (var hit : response.getResults()) {
      shown += ((String) hit.getFieldValue("title")).length();
    }
    var years = 0L;
    if (ask.full()) {
      for (var value : response.getFacetField("by_year").getValues()) {
        years += value.getCount();
      }
      for (var snippets : response.getHighlighting().values()) {
        shown += snippets.getOrDefault("text", java.util.List.of()).toString().length();
      }
    }
    return new Answer(response.getResults().getNumFound(), years, shown);
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}
