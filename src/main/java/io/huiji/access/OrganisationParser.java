package io.huiji.access;

import io.huiji.access.OrganisationFile.Charge;
import io.huiji.access.OrganisationFile.MemberEntry;
import io.huiji.access.OrganisationFile.PostEntry;
import io.huiji.access.OrganisationFile.Span;
import io.huiji.access.OrganisationFile.UnitEntry;
import io.huiji.access.OrganisationFile.UserEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads the form of an organisation file; whether it fits together is {@link OrganisationCheck}'s.
final class OrganisationParser {

  private final OrganisationFaults faults;

  private OrganisationParser(OrganisationFaults faults) {
    this.faults = faults;
  }

  static OrganisationFile parse(String yaml, OrganisationFaults faults) {
    return new OrganisationParser(faults).file(load(yaml, faults));
  }

  private static Object load(String yaml, OrganisationFaults faults) {
    try {
      var loaded = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml);
      return loaded == null ? "" : loaded;
    } catch (YAMLException e) {
      faults.add("文件", "不是有效的 YAML（" + firstLine(String.valueOf(e.getMessage())) + "）");
      faults.throwIfAny();
      throw e;
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private OrganisationFile file(Object root) {
    var block = new OrganisationBlock("文件", root, faults);
    block.knows(Set.of("from", "units", "users"));
    var whole = block.span(Optional.empty());
    return new OrganisationFile(
        block.blocks("units", "单位").stream().map(unit -> unit(unit, whole)).toList(),
        block.blocks("users", "用户").stream().map(user -> user(user, whole)).toList());
  }

  private UnitEntry unit(OrganisationBlock block, Span whole) {
    block.knows(Set.of("code", "name", "from", "until", "vice"));
    var span = block.span(Optional.of(whole));
    return new UnitEntry(block.text("code"), block.text("name"), span, charges(block, span));
  }

  private List<Charge> charges(OrganisationBlock unit, Span span) {
    return unit.values("vice", "user").stream()
        .map(vice -> new Charge(vice.text("user"), vice.span(Optional.of(span))))
        .toList();
  }

  private UserEntry user(OrganisationBlock block, Span whole) {
    block.knows(Set.of("name", "display", "posts", "unit", "mail"));
    return new UserEntry(
        block.text("name"),
        block.text("display"),
        block.values("posts", "post").stream().flatMap(post -> post(post, whole).stream()).toList(),
        block.values("unit", "code").stream()
            .map(unit -> new MemberEntry(unit.text("code"), unit.span(Optional.of(whole))))
            .toList(),
        block.optionalText("mail"));
  }

  private Optional<PostEntry> post(OrganisationBlock block, Span whole) {
    var name = block.text("post");
    var span = block.span(Optional.of(whole));
    var post = Post.named(name);
    if (post.isEmpty()) {
      faults.add(block.where(), "没有“" + name + "”这一职务，可用：" + Post.names());
    }
    return post.map(known -> new PostEntry(known, span));
  }
}
