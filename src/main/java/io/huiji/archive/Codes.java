package io.huiji.archive;

import io.huiji.calendar.OfficeClock;
import io.huiji.numbering.Numbers;
import io.huiji.profile.RuleProfile;
import io.huiji.profile.RuleProfiles;
import java.util.List;
import java.util.stream.IntStream;

/// Draws what records are called by, in the transaction that files or concludes them.
final class Codes {

  private final Numbers numbers;
  private final RuleProfiles profiles;
  private final OfficeClock clock;

  Codes(Numbers numbers, RuleProfiles profiles, OfficeClock clock) {
    this.numbers = numbers;
    this.profiles = profiles;
    this.clock = clock;
  }

  /// So many 电子文件号, one after the other.
  List<String> electronicNumbers(int many) {
    var year = clock.today().getYear();
    var fonds = settings().fonds();
    var first = numbers.next("electronic-record/" + year, many);
    return IntStream.range(first, first + many)
        .mapToObj(number -> "%s-E%d-%06d".formatted(fonds, year, number))
        .toList();
  }

  /// Archive code (档号), gap-free within its class.
  String archiveCode(int year, Retention retention) {
    var archiveClass = new ArchiveClass(settings(), year, retention);
    return archiveClass.code(numbers.next(archiveClass.series()));
  }

  private RuleProfile.Archive settings() {
    return profiles.inForceOn(clock.today()).archive();
  }
}
