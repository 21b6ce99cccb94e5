package io.huiji.operations.backup;

import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds, {@code backup.json}: the last file that is written, and the first that is
/// read.
///
/// @param format 1
/// @param number running number within its folder
/// @param made local time of the authority
/// @param database product that the rows came from; they may be restored into another
/// @param log the chain's end at that moment, {@code 条数:校验值}
/// @param records in the archive at that moment
/// @param migrations which made the tables
/// @param files the list of files: how many, their bytes, and the check value of the list
/// @param damaged what could not be copied whole because the data folder itself has it damaged
public record Summary(
    int format,
    int number,
    String made,
    String database,
    String log,
    long records,
    List<TableCopy> tables,
    List<Migration> migrations,
    Files files,
    List<Damaged> damaged) {

  static final int FORMAT = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  public Summary {
    tables = List.copyOf(tables);
    migrations = List.copyOf(migrations);
    damaged = List.copyOf(damaged);
  }

  byte[] bytes() {
    return MAPPER.writeValueAsBytes(this);
  }

  static Summary parse(byte[] json) {
    return MAPPER.readValue(json, Summary.class);
  }

  /// @param rows how many
  /// @param content check value of the rows in any order, see {@link RowSum}
  /// @param sha256 of the file of lines
  public record TableCopy(String name, long rows, String content, String sha256) {}

  /// @param script file name; empty for one written in Java
  /// @param sha256 of the script; empty for one written in Java
  public record Migration(String version, String script, String sha256) {}

  public record Files(long count, long bytes, String sha256) {}

  public record Damaged(String path, String what) {}
}
