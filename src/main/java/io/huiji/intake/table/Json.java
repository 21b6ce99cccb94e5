package io.huiji.intake.table;

import io.huiji.intake.card.CardRead;
import io.huiji.intake.card.SubmittedCard;
import io.huiji.rules.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How values that belong together lie in one column.
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private Json() {}

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  public static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  public static <T> T read(byte[] json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  static List<Finding> findings(String json) {
    return MAPPER.readValue(json, FINDINGS);
  }

  static List<String> texts(String json) {
    return MAPPER.readValue(json, TEXTS);
  }

  static String card(CardRead card) {
    return write(
        switch (card) {
          case CardRead.Found(var file, var found) -> new StoredCard(file, found, null);
          case CardRead.Unreadable(var file, var why) -> new StoredCard(file, null, why);
          case CardRead.Missing() -> new StoredCard("", null, null);
        });
  }

  static CardRead card(String json) {
    var stored = read(json, StoredCard.class);
    if (stored.card() != null) {
      return new CardRead.Found(stored.file(), stored.card());
    }
    return stored.why() != null
        ? new CardRead.Unreadable(stored.file(), stored.why())
        : new CardRead.Missing();
  }

  /// @param card where one was found, {@code why} where it could not be read
  record StoredCard(String file, @Nullable SubmittedCard card, @Nullable Finding why) {}
}
