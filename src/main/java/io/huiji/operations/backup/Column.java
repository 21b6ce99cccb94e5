package io.huiji.operations.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One column of a table, as a copy of the database writes it.
///
/// @param counted whether the database numbers its rows
record Column(String name, Kind kind, boolean counted) {

  /// What a column holds, whatever each database calls it.
  enum Kind {
    TEXT,
    WHOLE,
    FLAG,
    DAY,
    TIME,
    ID;

    /// @throws IllegalStateException for a type that no copy can carry yet
    static Kind of(String type) {
      var name = type.toLowerCase(Locale.ROOT);
      if (name.startsWith("timestamp")) {
        return TIME;
      }
      return switch (name) {
        case "uuid" -> ID;
        case "boolean", "bool" -> FLAG;
        case "date" -> DAY;
        case "integer", "bigint", "smallint", "int4", "int8", "int2", "serial", "bigserial" ->
            WHOLE;
        case "character varying",
            "varchar",
            "character",
            "char",
            "bpchar",
            "text",
            "character large object",
            "clob" ->
            TEXT;
        default -> throw new IllegalStateException("no copy can carry a column of type " + type);
      };
    }
  }

  /// The value as JSON has it: text, whole number, truth value or nothing. Times go to the
  /// microsecond, which both databases keep.
  @Nullable Object read(ResultSet row, int index) throws SQLException {
    var value =
        switch (kind) {
          case TEXT -> row.getString(index);
          case WHOLE -> (Object) row.getLong(index);
          case FLAG -> (Object) row.getBoolean(index);
          case DAY -> row.getObject(index, LocalDate.class);
          case TIME -> row.getObject(index, LocalDateTime.class);
          case ID -> row.getObject(index, UUID.class);
        };
    if (row.wasNull() || value == null) {
      return null;
    }
    return switch (value) {
      case LocalDateTime time -> time.truncatedTo(ChronoUnit.MICROS).toString();
      case LocalDate day -> day.toString();
      case UUID id -> id.toString();
      default -> value;
    };
  }

  void write(PreparedStatement insert, int index, @Nullable Object value) throws SQLException {
    if (value == null) {
      insert.setNull(index, sqlType());
      return;
    }
    switch (kind) {
      case TEXT -> insert.setString(index, (String) value);
      case WHOLE -> insert.setLong(index, ((Number) value).longValue());
      case FLAG -> insert.setBoolean(index, (Boolean) value);
      case DAY -> insert.setObject(index, LocalDate.parse((String) value));
      case TIME -> insert.setObject(index, LocalDateTime.parse((String) value));
      case ID -> insert.setObject(index, UUID.fromString((String) value));
    }
  }

  private int sqlType() {
    return switch (kind) {
      case TEXT -> Types.VARCHAR;
      case WHOLE -> Types.BIGINT;
      case FLAG -> Types.BOOLEAN;
      case DAY -> Types.DATE;
      case TIME -> Types.TIMESTAMP;
      case ID -> Types.OTHER;
    };
  }
}
