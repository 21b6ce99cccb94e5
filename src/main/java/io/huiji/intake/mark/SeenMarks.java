package io.huiji.intake.mark;

import io.huiji.kernel.Marking;
import io.huiji.kernel.SecrecyLevel;
import java.util.List;
import java.util.Optional;

/// All marks found on a paper, those at the right place first.
public record SeenMarks(List<SeenMark> all) {
  public static final SeenMarks NONE = new SeenMarks(List.of());

  public SeenMarks {
    all = List.copyOf(all);
  }

  /// The custody mark at the top left of the first page.
  public Optional<SeenMark> custody() {
    return all.stream().filter(SeenMarks::bearsCustody).filter(SeenMarks::inPlace).findFirst();
  }

  public Optional<SeenMark> misplacedCustody() {
    return all.stream().filter(SeenMarks::bearsCustody).filter(mark -> !inPlace(mark)).findFirst();
  }

  /// The secrecy mark with the highest level, wherever it stands.
  public Optional<SeenMark> secrecy() {
    return all.stream()
        .filter(mark -> mark.marking().level().classified())
        .max(
            (one, other) -> {
              var byLevel = one.marking().level().compareTo(other.marking().level());
              return byLevel != 0 ? byLevel : Boolean.compare(inPlace(one), inPlace(other));
            });
  }

  /// What the page says, the custody marks at the right place joined.
  public Marking marking() {
    var custody =
        String.join(
            " ",
            all.stream()
                .filter(SeenMarks::bearsCustody)
                .filter(SeenMarks::inPlace)
                .map(mark -> mark.marking().custody())
                .distinct()
                .toList());
    return secrecy()
        .map(mark -> new Marking(custody, mark.marking().level(), mark.marking().term()))
        .orElse(new Marking(custody, SecrecyLevel.NONE, ""));
  }

  private static boolean inPlace(SeenMark mark) {
    return mark.place() == SeenMark.Place.TOP_LEFT;
  }

  private static boolean bearsCustody(SeenMark mark) {
    return !mark.marking().custody().isEmpty();
  }
}
