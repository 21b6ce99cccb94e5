package io.huiji.view.archive;

import io.huiji.kernel.RecordId;
import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.util.List;

/// A record as one of its readers sees it. Empty text where there is nothing to say.
///
/// @param name number, archive code or electronic number
/// @param mark 保管要求 and 密级, as the paper prints them
/// @param custodian as documents print him
/// @param showable whether it has pages that can be read in place
/// @param closed why it cannot be opened now, in Chinese; empty when it can
/// @param notLent why neither copies nor loans of it are given; empty when they are
/// @param related those of the records that it hangs together with which this person may know
public record RecordView(
    RecordId id,
    String name,
    String title,
    String number,
    String code,
    String electronicNumber,
    String kind,
    String author,
    LocalDate date,
    LocalDate meeting,
    String mark,
    String retention,
    String decision,
    String custodian,
    List<File> files,
    boolean showable,
    String closed,
    String notLent,
    List<Related> related,
    int revision) {

  public RecordView {
    files = List.copyOf(files);
    related = List.copyOf(related);
  }

  public String version() {
    return ContentVersion.of(this);
  }

  public record File(String name, String mediaType, long bytes, String sha256) {}

  /// @param relation in Chinese
  public record Related(String relation, RecordId id, String name, String title) {}
}
