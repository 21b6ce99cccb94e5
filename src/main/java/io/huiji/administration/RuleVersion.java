package io.huiji.administration;

import io.huiji.kernel.Digest;
import io.huiji.profile.ProfileFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// A version of the rules that came by act.
///
/// @param content as it was given
/// @param decided who installed or withdrew it, and when; empty while it is a draft
/// @param basis on which it was installed, or the reason for which it was withdrawn
public record RuleVersion(
    String profile,
    String version,
    LocalDate inForceFrom,
    String content,
    Digest digest,
    State state,
    String draftedBy,
    LocalDateTime draftedAt,
    String decidedBy,
    Optional<LocalDateTime> decided,
    String basis) {

  /// A draft is kept to be looked at; an installed one comes into force on its day.
  public enum State {
    DRAFT("待定"),
    INSTALLED("已装入"),
    WITHDRAWN("已撤回");

    private final String chinese;

    State(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }

  /// Name of its file under DATA/rules, and without the ending its name in addresses.
  public String fileName() {
    return fileName(profile, version);
  }

  public static String fileName(String profile, String version) {
    return profile + "-v" + version + ".yaml";
  }

  /// 规则文件 jccq-2023-8 第2版.
  public String spokenName() {
    return "规则文件 " + profile + " 第" + version + "版";
  }

  /// @throws io.huiji.profile.UnfitRules when a newer program no longer takes what was given
  public ProfileFile file() {
    return ProfileFile.read(
        fileName(), content.getBytes(java.nio.charset.StandardCharsets.UTF_8), false);
  }
}
