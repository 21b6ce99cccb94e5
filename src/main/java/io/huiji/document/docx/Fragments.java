package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fragments of one part; the same XML is the same fragment.
final class Fragments {

  private final Map<String, Fragment> all = new LinkedHashMap<>();

  Fragment of(String xml) {
    return all.computeIfAbsent(xml, _ -> new Fragment(all.size(), xml.getBytes(UTF_8)));
  }

  List<Fragment> all() {
    return new ArrayList<>(all.values());
  }
}
