package io.huiji.archive;

import io.huiji.access.Actor;
import io.huiji.rules.Finding;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Packages that leave the archive and come back: BagIt 1.0 with one DA/T 48 file for each record
/// and the report of the four properties (四性检测), see {@code archive-schema/v1/package.md}.
public interface Packages {

  /// Writes what an export order names, once, after the director's consent. Killed at any instant
  /// it leaves nothing under the final name; the same order with the same target goes on from
  /// there.
  ///
  /// @param order number of the order, see the acts {@code request-export} and {@code
  ///   consent-export}
  /// @param target a folder or a file {@code *.zip} that is not there yet
  Exported export(Actor actor, int order, LocalDateTime at, Path target, Optional<Seal> seal);

  /// Holds a package of ours against itself: manifests, records, seals, the four properties.
  ///
  /// @param trust certificate by which the seal has to be made or issued
  Inspected inspect(Path packaged, Optional<Path> trust, LocalDateTime at);

  /// Takes the records of a package in: those that are there already are left as they are; where
  /// anything contradicts the archive or the package is not in order, nothing is taken.
  Imported take(Actor actor, Path packaged, LocalDateTime at);

  /// Takes back every consent to an export that could still be used, each with an entry in the log,
  /// in the caller's transaction: as when the archive was set back to an earlier moment.
  ///
  /// @return the orders, in words
  List<String> lapse(String reason);

  /// Export orders, the latest first: one's own, and all for who consents to them.
  List<Order> orders(Actor actor, LocalDateTime at);

  /// @param requester user name
  /// @param count how many records it is about, {@code names} of those that the asker may know
  record Order(
      int number,
      String requester,
      LocalDateTime at,
      String purpose,
      int count,
      List<String> names,
      State state,
      String reason) {

    public Order {
      names = List.copyOf(names);
    }

    /// What has become of an order.
    public enum State {
      OPEN("待同意"),
      AGREED("已同意，可以导出"),
      REFUSED("不同意"),
      REVOKED("已撤销"),
      LAPSED("同意已过期"),
      USED("已导出");

      private final String chinese;

      State(String chinese) {
        this.chinese = chinese;
      }

      public String chinese() {
        return chinese;
      }
    }
  }

  /// The keystore with which packages are sealed (SM2).
  ///
  /// @param alias empty where the keystore holds one key alone
  record Seal(Path keystore, char[] password, String alias) {

    /// Passwords are not printed.
    @Override
    public String toString() {
      return "Seal[" + keystore + "]";
    }
  }

  /// What became of an export.
  sealed interface Exported {

    /// @param sealed whether it bears a signature
    /// @param failed checks of the four properties that it did not pass
    record Written(Path path, int records, long bytes, boolean sealed, int failed)
        implements Exported {}

    record Refused(List<Finding> findings) implements Exported {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  /// @param json and page: the report of the four properties
  /// @param faults in plain Chinese; empty when all is in order
  record Inspected(int records, List<String> faults, String json, String page) {
    public Inspected {
      faults = List.copyOf(faults);
    }
  }

  /// What became of an import.
  sealed interface Imported {

    /// @param there how many were in the archive already
    record Taken(int taken, int there) implements Imported {}

    record Refused(List<String> faults) implements Imported {
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }
}
