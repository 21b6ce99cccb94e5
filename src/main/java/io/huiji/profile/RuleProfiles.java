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
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The rule profiles at hand: the shipped one and those under DATA/rules. Versions of one id follow
/// one another: each ends on the day before the next begins. One of the office's own takes the
/// place of the shipped one with the same id that has its version or its first day.
///
/// While the house is open a new version may come; whoever asks is told by the present ones.
public final class RuleProfiles {
  private static final List<String> SHIPPED = List.of("jccq-2023-8.yaml");

  private final Supplier<List<ProfileFile>> source;
  private volatile List<ProfileFile> files;

  private RuleProfiles(Supplier<List<ProfileFile>> source) {
    this.source = source;
    this.files = List.copyOf(source.get());
  }

  public static RuleProfiles shipped() {
    return new RuleProfiles(RuleProfiles::shippedFiles);
  }

  /// @throws UnfitRules telling every fault of every file
  public static RuleProfiles of(DataFolder data) {
    return new RuleProfiles(() -> present(data.rules()));
  }

  /// Looks again what there is.
  ///
  /// @throws UnfitRules telling every fault of every file; then what was known stays
  public void reload() {
    files = List.copyOf(source.get());
  }

  /// What there would be with one more; nothing is changed.
  public RuleProfiles with(ProfileFile more) {
    var present = files;
    return new RuleProfiles(() -> Stream.concat(present.stream(), Stream.of(more)).toList());
  }

  /// What there would be without one; nothing is changed.
  public RuleProfiles without(String name) {
    var present = files;
    return new RuleProfiles(
        () -> present.stream().filter(file -> !file.name().equals(name)).toList());
  }

  /// By first day.
  public List<ProfileFile> files() {
    return files.stream()
        .sorted(
            Comparator.comparing((ProfileFile file) -> file.profile().inForceFrom())
                .thenComparing(ProfileFile::name))
        .toList();
  }

  public List<RuleProfile> all() {
    return files.stream().map(ProfileFile::profile).toList();
  }

  /// @throws UnfitRules when none or two are in force on that day (R1.1)
  public RuleProfile inForceOn(LocalDate day) {
    return fileInForceOn(day).profile();
  }

  /// As {@link #inForceOn}, with the file that it stands in.
  public ProfileFile fileInForceOn(LocalDate day) {
    var found = files.stream().filter(file -> inForce(file.profile(), day)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    var names =
        String.join("、", all().stream().map(p -> p.id() + " 第" + p.version() + "版").toList());
    throw new UnfitRules(
        List.of(
            found.isEmpty()
                ? day + "没有施行中的规则文件；现有：" + names
                : day + "有" + found.size() + "份规则文件同时施行，须给其中之一写明 in-force-until；现有：" + names));
  }

  /// The last day of a version: its own, or the day before its successor begins; empty while it is
  /// in force without end. It may lie before its first day: then it never comes into force.
  public Optional<LocalDate> lastDay(RuleProfile profile) {
    return Stream.concat(
            profile.inForceUntil().stream(), successor(profile).stream().map(d -> d.minusDays(1)))
        .min(Comparator.naturalOrder());
  }

  /// Every day on which there is none or more than one, as far as versions begin and end: faults in
  /// plain Chinese.
  public List<String> clashes() {
    var first = all().stream().map(RuleProfile::inForceFrom).min(Comparator.naturalOrder());
    var days = new TreeSet<LocalDate>();
    for (var profile : all()) {
      days.add(profile.inForceFrom());
      lastDay(profile).map(day -> day.plusDays(1)).ifPresent(days::add);
    }
    var faults = new ArrayList<String>();
    for (var day : days) {
      if (first.isPresent() && !day.isBefore(first.get())) {
        try {
          inForceOn(day);
        } catch (UnfitRules unfit) {
          faults.addAll(unfit.faults());
        }
      }
    }
    return faults;
  }

  /// The authority's local time: that of the profile that came into force last.
  public ZoneId timeZone() {
    return all().stream()
        .max(Comparator.comparing(RuleProfile::inForceFrom))
        .map(RuleProfile::timeZone)
        .orElseThrow(() -> new UnfitRules(List.of("没有规则文件")));
  }

  private boolean inForce(RuleProfile profile, LocalDate day) {
    return profile.inForceOn(day) && lastDay(profile).map(end -> !day.isAfter(end)).orElse(true);
  }

  private Optional<LocalDate> successor(RuleProfile profile) {
    return all().stream()
        .filter(other -> other.id().equals(profile.id()))
        .map(RuleProfile::inForceFrom)
        .filter(from -> from.isAfter(profile.inForceFrom()))
        .min(Comparator.naturalOrder());
  }

  private static List<ProfileFile> shippedFiles() {
    return SHIPPED.stream()
        .map(name -> ProfileFile.read(name, ShippedFile.read("rules/" + name), true))
        .toList();
  }

  private static List<ProfileFile> present(Path folder) {
    var own = own(folder);
    var all =
        new ArrayList<>(
            shippedFiles().stream()
                .filter(shipped -> own.stream().noneMatch(one -> replaces(one, shipped)))
                .toList());
    all.addAll(own);
    return all;
  }

  private static boolean replaces(ProfileFile own, ProfileFile shipped) {
    var one = own.profile();
    var other = shipped.profile();
    return one.id().equals(other.id())
        && (one.version().equals(other.version())
            || !one.inForceFrom().isAfter(other.inForceFrom()));
  }

  private static List<ProfileFile> own(Path folder) {
    var faults = new ArrayList<String>();
    var profiles = new ArrayList<ProfileFile>();
    for (var file : files(folder)) {
      var name = String.valueOf(file.getFileName());
      try {
        profiles.add(ProfileFile.read(name, Files.readAllBytes(file), false));
      } catch (UnfitRules e) {
        faults.addAll(e.faults());
      } catch (IOException _) {
        faults.add("规则文件 " + name + "：无法读取");
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
