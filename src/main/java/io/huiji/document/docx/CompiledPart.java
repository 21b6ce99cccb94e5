package io.huiji.document.docx;

import java.util.Map;

/// A part that differs from document to document.
record CompiledPart(Program program, PartCode code) {

  static CompiledPart of(Program program, Fragments fragments) {
    return new CompiledPart(program, PartCode.of(fragments.all()));
  }

  void write(Encoder encoder, Map<String, ?> values) {
    encoder.begin(code);
    new Rendering(encoder).run(program, values);
  }
}
