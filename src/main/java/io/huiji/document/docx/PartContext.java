package io.huiji.document.docx;

import io.huiji.document.TemplateCheck;
import io.huiji.document.TemplateCheck.Problem;
import io.huiji.document.docx.Fields.Field;
import java.util.List;
import java.util.Set;

/// What all places of one part share while it is compiled.
///
/// @param problems receives what does not fit
/// @param used receives each field that has a place
/// @param drawings receives what the part says of drawings
record PartContext(
    Fragments fragments,
    Lines lines,
    List<Problem> problems,
    Set<Field> used,
    DrawingPlaces drawings) {

  void unknown(String written, String around, String advice) {
    problems.add(new Problem(TemplateCheck.Type.UNKNOWN, written, around, advice));
  }
}
