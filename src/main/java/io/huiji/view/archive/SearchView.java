package io.huiji.view.archive;

import io.huiji.kernel.RecordId;
import io.huiji.search.Facet;
import io.huiji.search.QueryFault;
import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.util.List;

/// What was found, of what this person may know.
///
/// @param first number of the first hit that is shown, from 1; 0 for none
/// @param pages how many pages there are
/// @param faults why the words could not be understood; then nothing else is there
/// @param unavailable whether the index cannot be used now; the records are safe
public record SearchView(
    long total,
    long first,
    long last,
    int pages,
    List<HitView> hits,
    List<Facet> facets,
    List<QueryFault> faults,
    boolean unavailable) {

  static final SearchView NOTHING =
      new SearchView(0, 0, 0, 0, List.of(), List.of(), List.of(), false);

  public SearchView {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    faults = List.copyOf(faults);
  }

  static SearchView misread(List<QueryFault> faults) {
    return new SearchView(0, 0, 0, 0, List.of(), List.of(), faults, false);
  }

  static SearchView withoutIndex() {
    return new SearchView(0, 0, 0, 0, List.of(), List.of(), List.of(), true);
  }

  public String version() {
    return ContentVersion.of(this);
  }

  /// @param snippet in pieces, those that were searched for marked
  public record HitView(
      RecordId id,
      String title,
      String number,
      LocalDate date,
      String kind,
      String code,
      String mark,
      List<Piece> snippet) {

    public HitView {
      snippet = List.copyOf(snippet);
    }
  }

  public record Piece(String text, boolean marked) {}
}
