package io.huiji.access;

import java.time.LocalDate;
import java.util.List;

/// The units, people and posts of an office as a file names them ({@code docs/organisation.md}).
public record OrganisationFile(List<UnitEntry> units, List<UserEntry> users) {

  public OrganisationFile {
    units = List.copyOf(units);
    users = List.copyOf(users);
  }

  /// Reads and checks a file.
  ///
  /// @throws UnfitOrganisation naming every fault at once
  public static OrganisationFile parse(String yaml) {
    var faults = new OrganisationFaults();
    var file = OrganisationParser.parse(yaml, faults);
    OrganisationCheck.check(file, faults);
    faults.throwIfAny();
    return file;
  }

  /// What does not fit together, in plain Chinese; empty when all does.
  public List<String> faults() {
    var faults = new OrganisationFaults();
    OrganisationCheck.check(this, faults);
    return faults.all();
  }

  /// As a file of it would be written; read again it is equal but for the order of spans.
  public String yaml() {
    return OrganisationText.of(this);
  }

  /// From a day up to and with a day.
  public record Span(LocalDate from, LocalDate until) {

    /// Stands for no end.
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    boolean overlaps(Span other) {
      return !from.isAfter(other.until) && !other.from.isAfter(until);
    }
  }

  /// @param charges who is in charge of it (分管领导), one after the other
  public record UnitEntry(String code, String name, Span span, List<Charge> charges) {

    public UnitEntry {
      charges = List.copyOf(charges);
    }
  }

  public record Charge(String user, Span span) {}

  /// @param units codes of the units that the user signs in for
  /// @param mail address; empty for none
  public record UserEntry(
      String name, String display, List<PostEntry> posts, List<MemberEntry> units, String mail) {

    public UserEntry {
      posts = List.copyOf(posts);
      units = List.copyOf(units);
    }

    UserEntry with(List<PostEntry> otherPosts, List<MemberEntry> otherUnits) {
      return new UserEntry(name, display, otherPosts, otherUnits, mail);
    }

    UserEntry withMail(String address) {
      return new UserEntry(name, display, posts, units, address);
    }
  }

  public record PostEntry(Post post, Span span) {}

  public record MemberEntry(String unit, Span span) {}
}
