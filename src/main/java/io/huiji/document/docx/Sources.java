package io.huiji.document.docx;

import io.huiji.document.docx.Node.Marker;
import io.huiji.document.docx.Node.Role;
import io.huiji.document.docx.Node.Slot;
import io.huiji.document.docx.Place.Found;
import io.huiji.document.docx.Program.Source;
import java.util.Optional;

/// Finds the fields that a place names, and says what does not fit.
record Sources(Place place, PartContext part) {

  Source of(Slot slot) {
    return of(slot.field(), slot.written(), slot.context());
  }

  Source of(String name, String written, String context) {
    var found = place.find(name);
    if (found.isEmpty()) {
      unknown(written, context);
      return new Source(name, 0);
    }
    var field = found.get().field();
    part.used().add(field);
    if (field.type() == Fields.Type.LIST) {
      part.unknown(written, context, "%s 是列表，请写成 {{#%s}} … {{/%s}}".formatted(name, name, name));
    } else if (field.type() == Fields.Type.PICTURE) {
      part.unknown(written, context, "%s 是图片，只能写成 {{%s}}，独占一段或放在文字中间".formatted(name, name));
    }
    return found.get().source();
  }

  /// The picture that a slot names, if that is what it names.
  Optional<Found> picture(Slot slot) {
    return place
        .find(slot.field())
        .filter(
            found -> found.field().type() == Fields.Type.PICTURE && slot.manner() == Manner.PLAIN);
  }

  /// What a block depends on; empty when it cannot.
  Optional<Found> of(Marker marker) {
    var found = place.find(marker.field());
    if (found.isEmpty()) {
      unknown(marker.written(), marker.context());
      return found;
    }
    var field = found.get().field();
    part.used().add(field);
    if (marker.kind() == Role.REPEAT && field.type() != Fields.Type.LIST) {
      part.unknown(
          marker.written(),
          marker.context(),
          "%s 不是列表，不能重复；要按有无显示，请写 {{?%s}}".formatted(field.name(), field.name()));
      return Optional.empty();
    }
    return found;
  }

  void unknown(String written, String context) {
    part.unknown(written, context, "此处没有这个字段；可用的有：" + String.join("、", place.names()));
  }
}
