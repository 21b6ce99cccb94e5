package io.huiji.administration;

import io.huiji.access.Actor;
import io.huiji.access.OrganisationBook;
import io.huiji.access.OrganisationFile;
import io.huiji.access.Post;
import io.huiji.profile.ListedRule;
import io.huiji.profile.ProfileFile;
import io.huiji.profile.RuleProfiles;
import io.huiji.profile.WorkingCalendar;
import io.huiji.rules.RuleCatalogue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the pages and commands of administration read.
@Component
public final class Administration {

  private final RuleProfiles profiles;
  private final RuleVersionTable versions;
  private final RulesFolder folder;
  private final Previews previews;
  private final CalendarTable years;
  private final WorkingCalendar calendar;
  private final OrganisationBook organisation;
  private final Powers powers;
  private final ObjectProvider<RuleCatalogue> catalogues;

  Administration(
      RuleProfiles profiles,
      RuleVersionTable versions,
      RulesFolder folder,
      Previews previews,
      CalendarTable years,
      WorkingCalendar calendar,
      OrganisationBook organisation,
      Powers powers,
      ObjectProvider<RuleCatalogue> catalogues) {
    this.profiles = profiles;
    this.versions = versions;
    this.folder = folder;
    this.previews = previews;
    this.years = years;
    this.calendar = calendar;
    this.organisation = organisation;
    this.powers = powers;
    this.catalogues = catalogues;
  }

  /// Every version that is or will be in force, then drafts and withdrawn ones.
  public List<Listed> ruleVersions(LocalDate today) {
    return Stream.concat(
            profiles.files().stream().map(file -> listed(file, today)),
            versions.all().stream()
                .filter(version -> version.state() != RuleVersion.State.INSTALLED)
                .map(Administration::listed))
        .toList();
  }

  /// The rules of a day as people read them.
  public List<ListedRule> rules(LocalDate day) {
    return ListedRule.of(catalogues.stream().toList(), profiles.fileInForceOn(day).values());
  }

  /// @param name as in an address: {@code jccq-2023-8-v2}
  public Optional<RuleVersion> version(String name) {
    return versions.all().stream()
        .filter(version -> version.fileName().equals(name + ".yaml"))
        .findFirst();
  }

  /// The draft that was kept last.
  public Optional<RuleVersion> lastDraft() {
    return versions.all().stream()
        .filter(version -> version.state() == RuleVersion.State.DRAFT)
        .max(Comparator.comparing(RuleVersion::draftedAt));
  }

  /// jccq-2023-8 第1版: the rules of that day, in words.
  public String inForce(LocalDate day) {
    var profile = profiles.inForceOn(day);
    return profile.id() + " 第" + profile.version() + "版";
  }

  /// What a version that came by act would change, as far as this person may know topics; nothing
  /// is written.
  public RulePreview preview(RuleVersion version, Actor actor, LocalDate today) {
    return known(previews.of(version.file(), today), actor);
  }

  /// As {@link #preview(RuleVersion, Actor, LocalDate)}, of a file that nobody has kept.
  ///
  /// @throws io.huiji.profile.UnfitRules telling every fault
  public RulePreview preview(String name, byte[] content, Actor actor, LocalDate today) {
    return known(previews.of(ProfileFile.read(name, content, false), today), actor);
  }

  /// Whoever prepares or authorises meetings; the operator reads no paper, nor of which there are.
  public boolean seesTopics(Actor actor) {
    return Stream.of(Post.MAYOR, Post.DIRECTOR, Post.CLERK).anyMatch(actor::holds);
  }

  private RulePreview known(RulePreview preview, Actor actor) {
    return seesTopics(actor) ? preview : preview.withoutTopics();
  }

  /// Every year that is known, latest first; of an imported one every version.
  public List<Year> years() {
    var list = new ArrayList<Year>();
    for (var year : new TreeSet<>(calendar.years()).descendingSet()) {
      var imported = years.of(year);
      if (imported.isEmpty()) {
        list.add(
            new Year(
                year,
                0,
                calendar.sources().getOrDefault(year, ""),
                Optional.empty(),
                "",
                Optional.empty(),
                true));
      }
      for (var each : imported.reversed()) {
        list.add(
            new Year(
                year,
                each.version(),
                each.notice(),
                Optional.of(each.issued()),
                each.by(),
                Optional.of(each.at()),
                each.version() == imported.getLast().version()));
      }
    }
    return List.copyOf(list);
  }

  public OrganisationFile organisation() {
    return organisation.present();
  }

  /// The posts that may do this on that day: install-profile, draft-profile, import-calendar,
  /// change-organisation.
  public List<Post> may(String power, LocalDate day) {
    return powers.of(power, day);
  }

  private Listed listed(ProfileFile file, LocalDate today) {
    var profile = file.profile();
    var last = profiles.lastDay(profile);
    var begun = !profile.inForceFrom().isAfter(today);
    var ended = last.filter(day -> day.isBefore(today)).isPresent();
    var origin =
        file.shipped()
            ? "随系统"
            : folder.byHand().contains(file.name()) ? "直接放入 rules/" + file.name() : "经办理装入";
    return new Listed(
        profile.id(),
        profile.version(),
        profile.inForceFrom(),
        last,
        ended ? "已停止施行" : begun ? "施行中" : "将施行",
        origin,
        file.digest().hex(),
        versions.find(profile.id(), profile.version()));
  }

  private static Listed listed(RuleVersion version) {
    return new Listed(
        version.profile(),
        version.version(),
        version.inForceFrom(),
        Optional.empty(),
        version.state().chinese(),
        "经办理",
        version.digest().hex(),
        Optional.of(version));
  }

  /// @param state in Chinese
  /// @param origin where it came from, in Chinese
  /// @param act by which it came, if it came by one
  public record Listed(
      String profile,
      String version,
      LocalDate from,
      Optional<LocalDate> until,
      String state,
      String origin,
      String sha256,
      Optional<RuleVersion> act) {}

  /// @param version 0 for a year that came with the program or stands in holidays.csv
  /// @param counts whether deadlines are counted by it
  public record Year(
      int year,
      int version,
      String notice,
      Optional<LocalDate> issued,
      String by,
      Optional<LocalDateTime> at,
      boolean counts) {}
}
