package io.huiji.operations.command;

import io.huiji.operations.Console;
import io.huiji.operations.ExitCode;
import io.huiji.search.Facet;
import io.huiji.search.Hit;
import io.huiji.search.Results;
import io.huiji.search.SavedSearches.Saved;
import io.huiji.search.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What {@code search} prints: for people or as JSON.
///
/// @param marks whether the words are to be shown within a snippet
record SearchOutput(Console console, boolean json, boolean marks, boolean facets) {

  private static final char BEFORE = '【';
  private static final char AFTER = '】';

  int results(Results results) {
    if (!results.faults().isEmpty()) {
      results.faults().forEach(fault -> console.err().println("检索词看不懂：" + fault.line()));
      return ExitCode.MISUSE;
    }
    if (json) {
      Json.print(console, shown(results));
      return ExitCode.DONE;
    }
    console.out().println("共 " + results.total() + " 条");
    results.hits().forEach(hit -> console.out().println(line(hit)));
    results.facets().forEach(facet -> console.out().println(line(facet)));
    return ExitCode.DONE;
  }

  private Map<String, Object> shown(Results results) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("total", results.total());
    shown.put("hits", results.hits().stream().map(this::shown).toList());
    if (facets) {
      shown.put("facets", results.facets());
    }
    return shown;
  }

  private Map<String, Object> shown(Hit hit) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("record", hit.record());
    shown.put("title", hit.title());
    shown.put("number", hit.number());
    shown.put("date", hit.date());
    shown.put("kind", hit.kind());
    shown.put("snippet", hit.snippet());
    if (hit.replaced()) {
      shown.put("replaced", true);
    }
    if (marks) {
      shown.put("marks", hit.marks());
    }
    return shown;
  }

  private String line(Hit hit) {
    var number = hit.number().isEmpty() ? "" : " " + hit.number();
    var snippet = marks ? marked(hit) : hit.snippet();
    var replaced = hit.replaced() ? "（已更正或代替）" : "";
    return "%s  %s%s  %s%s%n    %s"
        .formatted(
            hit.date(), hit.kind(), number, hit.title(), replaced, snippet.replace('\n', ' '));
  }

  private static String marked(Hit hit) {
    var marked = new StringBuilder();
    var copied = 0;
    for (var mark : hit.marks()) {
      if (mark.start() >= copied) {
        marked.append(hit.snippet(), copied, mark.start()).append(BEFORE);
        marked.append(hit.snippet(), mark.start(), mark.end()).append(AFTER);
        copied = mark.end();
      }
    }
    return marked.append(hit.snippet(), copied, hit.snippet().length()).toString();
  }

  private static String line(Facet facet) {
    return facet.name()
        + "："
        + facet.values().stream()
            .map(value -> value.value() + " " + value.count())
            .collect(Collectors.joining("，"));
  }

  int suggestions(List<Suggestion> suggestions) {
    if (json) {
      Json.print(console, Map.of("suggestions", suggestions));
    } else {
      suggestions.forEach(
          one -> console.out().println(one.field() + "  " + one.value() + "  " + one.records()));
    }
    return ExitCode.DONE;
  }

  int saved(List<Saved> saved) {
    if (json) {
      Json.print(console, Map.of("saved", saved.stream().map(SearchOutput::shown).toList()));
    } else {
      saved.forEach(one -> console.out().println(one.name() + "  " + one.query().text()));
    }
    return ExitCode.DONE;
  }

  private static Map<String, Object> shown(Saved saved) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("name", saved.name());
    shown.put("query", saved.query().text());
    shown.put("form", saved.query().form());
    shown.put("sort", saved.query().order());
    return shown;
  }
}
