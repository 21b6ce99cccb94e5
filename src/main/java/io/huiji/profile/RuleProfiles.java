package io.huiji.profile;

import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// The rule profiles at hand: the shipped one and those under DATA/rules. One of the office's own
/// with the id of a shipped one takes its place.
public record RuleProfiles(List<RuleProfile> all) {
  private static final List<String> SHIPPED = List.of("jccq-2023-8.yaml");

  public RuleProfiles {
    all = List.copyOf(all);
  }

  public static RuleProfiles shipped() {
    return new RuleProfiles(
        SHIPPED.stream()
            .map(name -> ProfileReader.read(name, ShippedFile.read("rules/" + name)))
            .toList());
  }

  /// @throws UnfitRules telling every fault of every file
  public static RuleProfiles of(DataFolder data) {
    var byId = new LinkedHashMap<String, RuleProfile>();
    shipped().all.forEach(profile -> byId.put(profile.id(), profile));
    var own = own(data.rules());
    own.forEach(profile -> byId.remove(profile.id()));
    var all = new ArrayList<>(byId.values());
    all.addAll(own);
    return new RuleProfiles(all);
  }

  /// @throws UnfitRules when none or two are in force on that day (R1.1)
  public RuleProfile inForceOn(LocalDate day) {
    var found = all.stream().filter(profile -> profile.inForceOn(day)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    var names = String.join("、", all.stream().map(p -> p.id() + " 第" + p.version() + "版").toList());
    throw new UnfitRules(
        List.of(
            found.isEmpty()
                ? day + "没有施行中的规则文件；现有：" + names
                : day + "有" + found.size() + "份规则文件同时施行，须给其中之一写明 in-force-until；现有：" + names));
  }

  /// The authority's local time: that of the profile that came into force last.
  public ZoneId timeZone() {
    return all.stream()
        .max(Comparator.comparing(RuleProfile::inForceFrom))
        .map(RuleProfile::timeZone)
        .orElseThrow(() -> new UnfitRules(List.of("没有规则文件")));
  }

  private static List<RuleProfile> own(Path folder) {
    var faults = new ArrayList<String>();
    var profiles = new ArrayList<RuleProfile>();
    for (var file : files(folder)) {
      try {
        profiles.add(ProfileReader.read(file.getFileName().toString(), Files.readAllBytes(file)));
      } catch (UnfitRules e) {
        faults.addAll(e.faults());
      } catch (IOException _) {
        faults.add("规则文件 " + file.getFileName() + "：无法读取");
      }
    }
    if (!faults.isEmpty()) {
      throw new UnfitRules(faults);
    }
    return profiles;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
