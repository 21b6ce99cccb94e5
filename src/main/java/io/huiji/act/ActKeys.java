package io.huiji.act;

import io.huiji.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The keys of acts and what became of them, kept for a month.
@Component
class ActKeys {

  private static final Period KEPT = Period.ofDays(31);
  private static final int QUEUES = 16;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final JdbcClient jdbc;

  ActKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Kept> find(Act act, String key) {
    return jdbc.sql(
            "select content, answer from act_keys where user_name = :user and act_key = :key")
        .param("user", act.actor().name())
        .param("key", key)
        .query((row, _) -> new Kept(row.getString("content"), row.getString("answer")))
        .optional();
  }

  /// @throws org.springframework.dao.DuplicateKeyException when somebody was quicker
  void take(Act act, String key) {
    jdbc.sql("delete from act_keys where performed_at < :before")
        .param("before", act.at().minus(KEPT))
        .update();
    jdbc.sql(
            """
            insert into act_keys (user_name, act_key, content, answer, performed_at)
            values (:user, :key, :content, '', :at)
            """)
        .param("user", act.actor().name())
        .param("key", key)
        .param("content", content(act))
        .param("at", act.at())
        .update();
  }

  /// Waits until acts on the same thing have ended.
  void queueUp(String thing) {
    jdbc.sql("select queue from act_queues where queue = :queue for update")
        .param("queue", Math.floorMod(thing.hashCode(), QUEUES))
        .query(Integer.class)
        .single();
  }

  void keep(Act act, String key, ActResult.Done done) {
    jdbc.sql("update act_keys set answer = :answer where user_name = :user and act_key = :key")
        .param("answer", JSON.writeValueAsString(done))
        .param("user", act.actor().name())
        .param("key", key)
        .update();
  }

  private static String content(Act act) {
    var said = List.of(act.name(), Map.copyOf(act.fields().values()), act.caller().files().print());
    return Digest.of(JSON.writeValueAsString(said).getBytes(StandardCharsets.UTF_8)).hex();
  }

  /// @param content digest of what the act said
  /// @param written what became of it
  record Kept(String content, String written) {

    boolean sameAs(Act act) {
      return content.equals(ActKeys.content(act));
    }

    ActResult answer() {
      return JSON.readValue(written, ActResult.Done.class);
    }
  }
}
