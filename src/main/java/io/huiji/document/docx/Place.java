package io.huiji.document.docx;

import io.huiji.document.docx.Fields.Field;
import io.huiji.document.docx.Program.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Where in a template a name stands: the fields of the innermost list's items, then those around.
///
/// @param around the next outer first
record Place(Fields here, List<Fields> around) {

  record Found(Field field, Source source) {}

  Place within(Fields items) {
    var outer = new ArrayList<Fields>();
    outer.add(here);
    outer.addAll(around);
    return new Place(items, outer);
  }

  Optional<Found> find(String name) {
    var here = here().find(name);
    if (here.isPresent()) {
      return Optional.of(new Found(here.get(), new Source(name, 0)));
    }
    for (var outward = 1; outward <= around.size(); outward++) {
      var field = around.get(outward - 1).find(name);
      if (field.isPresent()) {
        return Optional.of(new Found(field.get(), new Source(name, outward)));
      }
    }
    return Optional.empty();
  }

  SequencedSet<String> names() {
    var names = new LinkedHashSet<>(here.all().keySet());
    around.forEach(fields -> names.addAll(fields.all().keySet()));
    return names;
  }
}
