package io.huiji.operations;

import io.huiji.access.OrganisationFile;
import io.huiji.access.OrganisationFile.UnitEntry;
import io.huiji.access.Unit;
import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// The organisation as a file: what {@code init} is given, kept in the data folder so that {@code
/// check} knows the units without opening the database.
///
/// @param yaml as it was written
public record OfficeFile(OrganisationFile office, String yaml) {

  private static final String SAMPLE = "/organisation/sample.yaml";

  /// @throws io.huiji.access.UnfitOrganisation naming every fault at once
  public static OfficeFile parse(String yaml) {
    return new OfficeFile(OrganisationFile.parse(yaml), yaml);
  }

  /// The sample office, everything in it made up.
  public static OfficeFile sample() {
    try (var resource = OfficeFile.class.getResourceAsStream(SAMPLE)) {
      if (resource == null) {
        throw new IllegalStateException("the sample office is part of the program");
      }
      return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// That of a data folder; the sample office where it keeps none.
  public static OfficeFile of(DataFolder folder) {
    try {
      var file = in(folder);
      return Files.exists(file) ? parse(Files.readString(file)) : sample();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keep(DataFolder folder) {
    try {
      Files.writeString(in(folder), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Unit> units(LocalDate day) {
    return office.units().stream()
        .filter(unit -> !day.isBefore(unit.span().from()) && !day.isAfter(unit.span().until()))
        .map(OfficeFile::unit)
        .toList();
  }

  private static Unit unit(UnitEntry entry) {
    return new Unit(entry.code(), entry.name());
  }

  private static Path in(DataFolder folder) {
    return folder.root().resolve("organisation.yaml");
  }
}
