package io.huiji.api.openapi;

import io.huiji.api.kit.NamesAsText;
import io.huiji.api.kit.PageOf;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The forms of what goes over the line, read from the records that are written as JSON.
final class Schemas {

  private static final String REF = "#/components/schemas/";

  private final SortedMap<String, Object> named = new TreeMap<>();
  private final Map<String, Type> owners = new LinkedHashMap<>();

  SortedMap<String, Object> named() {
    return named;
  }

  Map<String, Object> of(Type type) {
    return switch (type) {
      case ParameterizedType generic -> generic(generic);
      case Class<?> plain -> plain(plain);
      default -> throw new IllegalArgumentException("no form for " + type);
    };
  }

  private Map<String, Object> generic(ParameterizedType type) {
    var raw = (Class<?>) type.getRawType();
    var of = type.getActualTypeArguments();
    if (raw == PageOf.class) {
      return page((Class<?>) of[0]);
    }
    if (raw == Optional.class) {
      return orNull(of(of[0]));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return ordered("type", "object", "additionalProperties", of(of[1]));
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return ordered("type", "array", "items", of(of[0]));
    }
    throw new IllegalArgumentException("no form for " + type);
  }

  private Map<String, Object> plain(Class<?> type) {
    if (type == String.class || NamesAsText.TEXT.contains(type)) {
      return Map.of("type", "string");
    }
    if (type == Object.class) {
      return Map.of();
    }
    if (type == boolean.class || type == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
      return Map.of("type", "integer");
    }
    if (type == LocalDate.class) {
      return ordered("type", "string", "format", "date");
    }
    if (type == LocalDateTime.class || type == LocalTime.class) {
      return ordered("type", "string", "description", "本机关所在地的时间，没有时区");
    }
    if (type.isEnum()) {
      return ordered(
          "type",
          "string",
          "enum",
          Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
    if (type.isRecord()) {
      return reference(name(type), type, () -> object(type));
    }
    throw new IllegalArgumentException("no form for " + type);
  }

  private Map<String, Object> page(Class<?> item) {
    return reference(
        name(item) + "Page",
        item,
        () ->
            object(
                ordered(
                    "items", ordered("type", "array", "items", of(item)),
                    "page", Map.of("type", "integer"),
                    "size", Map.of("type", "integer"),
                    "total", Map.of("type", "integer"))));
  }

  /// A part is named with the whole that it belongs to.
  private static String name(Class<?> type) {
    var whole = type.getEnclosingClass();
    return whole != null && whole.isRecord()
        ? name(whole) + type.getSimpleName()
        : type.getSimpleName();
  }

  private Map<String, Object> reference(
      String name, Type owner, java.util.function.Supplier<Object> form) {
    var before = owners.putIfAbsent(name, owner);
    if (before == null) {
      named.put(name, form.get());
    } else if (before != owner) {
      throw new IllegalStateException("two forms of one name: " + before + ", " + owner);
    }
    return Map.of("$ref", REF + name);
  }

  private Map<String, Object> object(Class<?> type) {
    var properties = new LinkedHashMap<String, Object>();
    for (var component : type.getRecordComponents()) {
      properties.put(component.getName(), property(component));
    }
    return object(properties);
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    return ordered(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.copyOf(properties.keySet()),
        "additionalProperties",
        true);
  }

  private Map<String, Object> property(RecordComponent component) {
    var form = of(component.getGenericType());
    return mayBeNull(component.getAnnotatedType()) ? orNull(form) : form;
  }

  private static boolean mayBeNull(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static Map<String, Object> orNull(Map<String, Object> form) {
    return Map.of("oneOf", List.of(form, Map.of("type", "null")));
  }

  /// A map in the order of writing.
  static Map<String, Object> ordered(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (var at = 0; at < pairs.length; at += 2) {
      map.put((String) pairs[at], pairs[at + 1]);
    }
    return map;
  }
}
