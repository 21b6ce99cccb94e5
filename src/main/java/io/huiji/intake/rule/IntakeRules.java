package io.huiji.intake.rule;

import io.huiji.profile.RuleProfile;
import io.huiji.rules.RuleBook;
import java.util.List;

/// The rules for submissions, in reading order: card, preliminaries, papers, time.
public final class IntakeRules {
  private IntakeRules() {}

  /// All of them, for a whole submission with its card.
  public static RuleBook<JudgedSubmission> forSubmissions(RuleProfile profile) {
    return new RuleBook<>(
        List.of(
            CardRules::form,
            new SetIsComplete(),
            new UnitsAreKnown(),
            CardRules.onCard(CardRules::category),
            CardRules.onCard(CardRules::type),
            CardRules.onCard(CardRules::source),
            CardRules.onCard(CardRules::urgency),
            CardRules.onCard(CardRules::majorDecision),
            new PresenterMayPresent(),
            new GroundworkDone(),
            new OpinionsAtHand(),
            new MoneyIsDeclared(),
            new ViewsAreAgreed(),
            new ReturnsWithSomethingNew(),
            new PapersAreSound(),
            new StatementCovers(),
            new LengthWithinLimit(),
            new MarkedForCustody(profile.custody()),
            new SecrecyAsDeclared(profile),
            new ArrivedInTime()));
  }

  /// Those that look at papers alone, for papers without a card.
  public static RuleBook<JudgedSubmission> forPapers(RuleProfile profile) {
    return new RuleBook<>(
        List.of(
            new PapersAreSound(),
            new StatementCovers(),
            new LengthWithinLimit(),
            new MarkedForCustody(profile.custody()),
            new SecrecyAsDeclared(profile)));
  }
}
