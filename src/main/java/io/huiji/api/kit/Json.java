package io.huiji.api.kit;

import io.huiji.kernel.Digest;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as machines get it: fields in the order of their records.
public final class Json {

  private static final int TAG = 16;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .addModule(NamesAsText.module())
          .build();

  private Json() {}

  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /// The entity tag of what a GET answers: the same content has the same tag.
  public static String tag(Object value) {
    return "\"" + Digest.of(bytes(value)).hex().substring(0, TAG) + "\"";
  }
}
