package io.huiji.operations.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What a sample topic is about, from which its papers are written.
///
/// @param matter in a few words, 老旧小区综合改造
/// @param need why, one paragraph each
/// @param steps by when what is to be done
/// @param budget item, amount in 万元, source
record Matter(
    String key,
    String matter,
    List<String> need,
    List<String> goals,
    List<Task> tasks,
    List<String> steps,
    List<Cost> budget,
    List<String> basis) {

  private static final String RESOURCE = "demo/topics.yaml";

  record Task(String name, List<String> measures) {}

  record Cost(String item, double amount, String source) {}

  static Matter named(String key) {
    return all().stream().filter(each -> each.key.equals(key)).findFirst().orElseThrow();
  }

  static List<Matter> all() {
    try (InputStream resource = new ClassPathResource(RESOURCE).getInputStream()) {
      List<?> topics = new Yaml(new SafeConstructor(new LoaderOptions())).load(resource);
      return topics.stream().map(each -> of((Map<?, ?>) each)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double total() {
    return budget.stream().mapToDouble(Cost::amount).sum();
  }

  private static Matter of(Map<?, ?> topic) {
    return new Matter(
        String.valueOf(topic.get("key")),
        String.valueOf(topic.get("matter")),
        texts(topic.get("need")),
        texts(topic.get("goals")),
        blocks(topic.get("tasks")).map(Matter::task).toList(),
        texts(topic.get("steps")),
        lists(topic.get("budget")).map(Matter::cost).toList(),
        texts(topic.get("basis")));
  }

  private static Task task(Map<?, ?> task) {
    return new Task(String.valueOf(task.get("name")), texts(task.get("measures")));
  }

  private static Cost cost(List<?> cells) {
    return new Cost(
        String.valueOf(cells.get(0)),
        ((Number) cells.get(1)).doubleValue(),
        String.valueOf(cells.get(2)));
  }

  private static List<String> texts(@Nullable Object list) {
    return list(list).map(String::valueOf).toList();
  }

  private static Stream<Map<?, ?>> blocks(@Nullable Object list) {
    return list(list).map(each -> (Map<?, ?>) each);
  }

  private static Stream<List<?>> lists(@Nullable Object list) {
    return list(list).map(each -> (List<?>) each);
  }

  private static Stream<?> list(@Nullable Object list) {
    return list instanceof List<?> found ? found.stream() : Stream.of();
  }
}
