package io.huiji.minutes.desk;

import io.huiji.access.Organisation;
import io.huiji.access.Unit;
import io.huiji.document.PaperReader;
import io.huiji.kernel.Digest;
import io.huiji.minutes.Comparison;
import io.huiji.minutes.text.DraftComparison;
import io.huiji.store.ContentStore;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Reads two drafts and lays them beside each other.
@Component
class Comparing {

  private final PaperReader reader;
  private final ContentStore store;
  private final Organisation organisation;

  Comparing(PaperReader reader, ContentStore store, Organisation organisation) {
    this.reader = reader;
    this.store = store;
    this.organisation = organisation;
  }

  Comparison of(LocalDate meeting, Digest former, Digest later) {
    var units = organisation.units(meeting).stream().map(Unit::name).toList();
    return DraftComparison.of(text(former), text(later), units);
  }

  private String text(Digest docx) {
    return reader.read("会议纪要.docx", store.get(docx)).text();
  }
}
