package io.huiji.document.docx;

import java.util.Map;

/// A part that differs from document to document.
///
/// @param pictured whether it has a place for pictures
record CompiledPart(Program program, PartCode code, boolean pictured) {

  static CompiledPart of(Program program, Fragments fragments, boolean pictured) {
    return new CompiledPart(program, PartCode.of(fragments.all()), pictured);
  }

  void write(Encoder encoder, Map<String, ?> values, Drawings drawings) {
    encoder.begin(code);
    new Rendering(encoder, drawings).run(program, values);
  }
}
