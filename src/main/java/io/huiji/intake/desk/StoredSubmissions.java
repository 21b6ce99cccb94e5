package io.huiji.intake.desk;

import io.huiji.intake.Judgement;
import io.huiji.intake.Submissions;
import io.huiji.intake.card.DeclaredMaterial;
import io.huiji.intake.rule.JudgedPaper;
import io.huiji.intake.rule.PaperContent;
import io.huiji.intake.table.FactTable;
import io.huiji.intake.table.FactTable.Fact;
import io.huiji.intake.table.InboxTable;
import io.huiji.intake.table.PaperRow;
import io.huiji.intake.table.SubmissionRow;
import io.huiji.intake.table.SubmissionTable;
import io.huiji.kernel.Digest;
import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Meetings;
import io.huiji.profile.RuleProfile;
import io.huiji.profile.RuleProfiles;
import io.huiji.web.OneLook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What other modules see of the submissions.
@Component
class StoredSubmissions implements Submissions {

  private final SubmissionTable submissions;
  private final InboxTable inbox;
  private final StoredPapers papers;
  private final FactTable facts;
  private final Meetings meetings;
  private final RuleProfiles profiles;
  private final Judge judge;

  StoredSubmissions(
      SubmissionTable submissions,
      InboxTable inbox,
      StoredPapers papers,
      FactTable facts,
      Meetings meetings,
      RuleProfiles profiles,
      Judge judge) {
    this.submissions = submissions;
    this.inbox = inbox;
    this.papers = papers;
    this.facts = facts;
    this.meetings = meetings;
    this.profiles = profiles;
    this.judge = judge;
  }

  @Override
  public List<SubmissionState> states() {
    return OneLook.once(List.of("StoredSubmissions.states"), this::askedStates);
  }

  private List<SubmissionState> askedStates() {
    return submissions.inForce().stream()
        .map(this::state)
        .sorted(
            Comparator.comparing((SubmissionState state) -> state.meeting().orElse(LocalDate.MAX))
                .thenComparing(SubmissionState::folder))
        .toList();
  }

  @Override
  public List<Rejudged> under(RuleProfile profile) {
    return submissions.inForce().stream()
        .filter(row -> Rejudging.stillToCome(row, meetings))
        .map(
            row ->
                new Rejudged(
                    state(row),
                    Judgement.ofSubmission(judge.subject(row, papers.of(row.id()), profile))))
        .sorted(
            Comparator.comparing((Rejudged each) -> each.state().meeting().orElse(LocalDate.MAX))
                .thenComparing(each -> each.state().folder()))
        .toList();
  }

  @Override
  public List<Waiting> waiting() {
    return inbox.waiting();
  }

  @Override
  public List<Material> materials(TopicId topic) {
    return submissions
        .inForce(topic)
        .map(row -> Stream.concat(handedIn(row), givenLater(topic, row)).toList())
        .orElse(List.of());
  }

  @Override
  public List<ByHand> byHand(TopicId topic) {
    return submissions.inForce(topic).map(this::byHand).orElse(List.of());
  }

  private List<ByHand> byHand(SubmissionRow row) {
    var markings = markings(row);
    return papers.rows(row.id()).stream()
        .filter(paper -> PaperFiling.comesOnPaper(row, paper))
        .map(
            paper ->
                new ByHand(
                    paper
                        .declared()
                        .flatMap(DeclaredMaterial::known)
                        .orElse(MaterialKind.REFERENCE),
                    markings.of(papers.judged(paper))))
        .toList();
  }

  private SubmissionState state(SubmissionRow row) {
    return new SubmissionState(
        row.id(),
        row.folder(),
        row.title(),
        row.meeting().map(meetings::presentDate),
        row.unit(),
        row.received(),
        row.judgement());
  }

  private Stream<Material> handedIn(SubmissionRow row) {
    var markings = markings(row);
    return papers.rows(row.id()).stream()
        .filter(paper -> paper.content() == PaperRow.State.READ)
        .filter(paper -> paper.declared().flatMap(DeclaredMaterial::known).isPresent())
        .sorted(Comparator.comparingInt(StoredSubmissions::place))
        .map(paper -> material(paper, markings));
  }

  /// 情况说明, 审议文本, 情况汇报, then the others as the card lists them.
  private static int place(PaperRow paper) {
    return switch (kind(paper)) {
      case STATEMENT -> 0;
      case TEXT_FOR_REVIEW -> 1;
      case PROGRESS_REPORT -> 2;
      case LEGAL_OPINION, FISCAL_OPINION, AUDIT_OPINION, CONSULTATION_SUMMARY, BASIS, REFERENCE ->
          3;
    };
  }

  private static MaterialKind kind(PaperRow paper) {
    return paper.declared().flatMap(DeclaredMaterial::known).orElseThrow();
  }

  private Material material(PaperRow paper, Markings markings) {
    return new Material(
        paper.name(),
        kind(paper),
        markings.of(papers.judged(paper)),
        new Digest(paper.digest()),
        paper.size());
  }

  /// Of each kind of opinion, and of each unit that replied, the latest that came with a paper.
  private Stream<Material> givenLater(TopicId topic, SubmissionRow row) {
    var markings = markings(row);
    var opinions = new EnumMap<MaterialKind, Material>(MaterialKind.class);
    var replies = new TreeMap<String, Material>();
    for (var fact : facts.of(topic)) {
      switch (fact) {
        case Fact.Opinion(var kind, _, _, _, var paper) ->
            put(opinions, kind, paper.map(file -> given(kind, file, markings)));
        case Fact.Reply(var unit, _, _, var paper) ->
            put(
                replies,
                unit,
                paper.map(file -> given(MaterialKind.CONSULTATION_SUMMARY, file, markings)));
        case Fact.AdmittedLate _, Fact.Waived _, Fact.TakenOnPaper _ -> {} // bring no paper
      }
    }
    return Stream.concat(opinions.values().stream(), replies.values().stream());
  }

  private static <K> void put(Map<K, Material> latest, K key, Optional<Material> given) {
    given.ifPresentOrElse(material -> latest.put(key, material), () -> latest.remove(key));
  }

  private Material given(MaterialKind kind, FactTable.Paper paper, Markings markings) {
    var judged =
        new JudgedPaper(
            paper.name(),
            paper.digest().hex(),
            paper.size(),
            Optional.of(new DeclaredMaterial(paper.name(), kind.chinese(), "")),
            true,
            new PaperContent.Read(papers.reading(paper.reading())));
    return new Material(paper.name(), kind, markings.of(judged), paper.digest(), paper.size());
  }

  private Markings markings(SubmissionRow row) {
    return new Markings(profiles.inForceOn(row.received().toLocalDate()).custody());
  }
}
