package io.huiji.access;

import io.huiji.access.OrganisationFile.Span;
import io.huiji.access.OrganisationFile.UnitEntry;
import io.huiji.access.OrganisationFile.UserEntry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// Writes an organisation as {@link OrganisationParser} reads it: every span with its own dates.
final class OrganisationText {

  private OrganisationText() {}

  static String of(OrganisationFile file) {
    var whole = new LinkedHashMap<String, Object>();
    whole.put("from", first(file).toString());
    whole.put("units", file.units().stream().map(OrganisationText::unit).toList());
    whole.put("users", file.users().stream().map(OrganisationText::user).toList());
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    return new Yaml(options).dump(whole);
  }

  private static LocalDate first(OrganisationFile file) {
    return Stream.concat(
            file.units().stream().map(unit -> unit.span().from()),
            file.users().stream()
                .flatMap(user -> user.posts().stream())
                .map(entry -> entry.span().from()))
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }

  private static Map<String, Object> unit(UnitEntry unit) {
    var block = new LinkedHashMap<String, Object>();
    block.put("code", unit.code());
    block.put("name", unit.name());
    spanned(block, unit.span());
    block.put(
        "vice",
        unit.charges().stream()
            .map(charge -> entry("user", charge.user(), charge.span()))
            .toList());
    return block;
  }

  private static Map<String, Object> user(UserEntry user) {
    var block = new LinkedHashMap<String, Object>();
    block.put("name", user.name());
    block.put("display", user.display());
    if (!user.mail().isEmpty()) {
      block.put("mail", user.mail());
    }
    put(
        block,
        "posts",
        user.posts().stream()
            .map(post -> entry("post", post.post().chinese(), post.span()))
            .toList());
    put(
        block,
        "unit",
        user.units().stream().map(member -> entry("code", member.unit(), member.span())).toList());
    return block;
  }

  private static void put(Map<String, Object> block, String name, List<?> list) {
    if (!list.isEmpty()) {
      block.put(name, list);
    }
  }

  private static Map<String, Object> entry(String name, String value, Span span) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put(name, value);
    spanned(entry, span);
    return entry;
  }

  private static void spanned(Map<String, Object> block, Span span) {
    block.put("from", span.from().toString());
    if (!span.until().equals(Span.OPEN)) {
      block.put("until", span.until().toString());
    }
  }
}
