package io.huiji.minutes.desk;

import io.huiji.access.Organisation;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.batch.PowerCut;
import io.huiji.document.Binding;
import io.huiji.document.Binding.Part;
import io.huiji.document.CopyFace;
import io.huiji.document.CopyPress;
import io.huiji.document.CopyRun;
import io.huiji.document.PdfText;
import io.huiji.document.PrintedCopy;
import io.huiji.document.UnbindablePart;
import io.huiji.kernel.Digest;
import io.huiji.minutes.Minutes.Unfinished;
import io.huiji.minutes.table.DistributionTable;
import io.huiji.minutes.table.DistributionTable.Copy;
import io.huiji.minutes.table.DistributionTable.CopyFile;
import io.huiji.minutes.table.Issue;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.ContentStore;
import io.huiji.store.OutFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The personal copies of issued minutes (R17.3): number and recipient on every page, printed from
/// the one PDF. The numbers are drawn with the issue, as places in the register; the copies follow:
/// first the file, then its hash in the register. What a kill leaves, or a missing PDF, is made up
/// by the next run.
@Component
class MinutesCopies {

  private final DistributionTable distributionTable;
  private final CopyPress press;
  private final ContentStore store;
  private final OutFolder out;
  private final Organisation organisation;
  private final RuleProfiles profiles;
  private final TransactionTemplate transactions;

  MinutesCopies(
      DistributionTable distributionTable,
      CopyPress press,
      ContentStore store,
      OutFolder out,
      Organisation organisation,
      RuleProfiles profiles,
      PlatformTransactionManager manager) {
    this.distributionTable = distributionTable;
    this.press = press;
    this.store = store;
    this.out = out;
    this.organisation = organisation;
    this.profiles = profiles;
    this.transactions = new TransactionTemplate(manager);
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Prints those that are not there; a copy depends on minutes and recipient only, so it is the
  /// same whenever it is printed.
  ///
  /// @return what could not be done, and what had to be put back
  List<Unfinished> complete(Issue issue) {
    if (issue.pdf().isEmpty()) {
      return List.of();
    }
    var missing =
        distributionTable.copies(issue.number()).stream()
            .filter(copy -> missing(issue, copy))
            .toList();
    try {
      return missing.isEmpty() ? List.of() : print(issue, missing);
    } catch (UnbindablePart e) {
      return List.of(unfinished(issue, "个人份未能印制：" + e.getMessage()));
    }
  }

  private boolean missing(Issue issue, Copy copy) {
    return copy.file().isEmpty() || !Files.exists(out.resolve(path(issue, copy)));
  }

  private static Unfinished unfinished(Issue issue, String reason) {
    return new Unfinished(issue.number().toString(), reason);
  }

  private List<Unfinished> print(Issue issue, List<Copy> missing) {
    var byNumber = missing.stream().collect(Collectors.toMap(Copy::number, Function.identity()));
    var faces = missing.stream().map(copy -> face(issue, copy)).toList();
    var run =
        press.print(
            binding(issue),
            faces,
            face -> out.resolve(path(issue, copy(byNumber.get(face.number())))));
    PowerCut.at("copies.printed");
    return switch (run) {
      case CopyRun.Printed(var printed, _) ->
          printed.stream()
              .map(each -> recorded(issue, copy(byNumber.get(each.face().number())), each))
              .flatMap(Optional::stream)
              .toList();
      case CopyRun.Unshowable(var faults) -> List.of(unfinished(issue, unshowable(faults)));
    };
  }

  private static String unshowable(List<CopyRun.Missing> faults) {
    return faults.stream()
        .map(each -> each.face().recipient() + "（" + each.characters() + "）")
        .collect(Collectors.joining("、", "个人份未能印制，名称有字库里没有的字：", ""));
  }

  private static Copy copy(@Nullable Copy copy) {
    return Objects.requireNonNull(copy);
  }

  private Optional<Unfinished> recorded(Issue issue, Copy copy, PrintedCopy printed) {
    var path = path(issue, copy);
    if (copy.file().isEmpty()) {
      var file = new CopyFile(path, printed.digest(), printed.pages());
      transactions.executeWithoutResult(
          _ -> distributionTable.printed(issue.number(), copy.number(), file));
      PowerCut.at("copies.recorded");
      return Optional.empty();
    }
    var same = copy.file().map(CopyFile::sha256).filter(printed.digest()::equals).isPresent();
    return Optional.of(
        same
            ? new Unfinished(issue.number().toString(), "个人份不见了，已按登记的内容补上：" + path, false)
            : unfinished(issue, "个人份不见了，补印的与登记的校验值不符：" + path));
  }

  private Binding binding(Issue issue) {
    var pdf = store.get(issue.pdf().orElseThrow());
    var organ = profiles.inForceOn(issue.meeting()).organ();
    return new Binding(
        organ.name() + organ.meeting() + "纪要 " + issue.number(),
        organ.office(),
        issue.at(),
        List.of(part(pdf).unnumbered().conforming()));
  }

  /// With the outline of the minutes, one line for each topic; without one it has a line itself.
  private static Part part(byte[] pdf) {
    var chapters = PdfText.chapters(pdf);
    return chapters.isEmpty() ? Part.of(pdf, "会议纪要") : Part.of(pdf, "").with(chapters);
  }

  private CopyFace face(Issue issue, Copy copy) {
    var watermark = profiles.inForceOn(issue.meeting()).copies().minutesWatermark();
    return new CopyFace(copy.number(), holder(issue, copy.recipient()), "", watermark);
  }

  /// As the register prints it: a unit, a person, or a body by the name that was written.
  private String holder(Issue issue, String recipient) {
    return organisation
        .unit(recipient, issue.meeting())
        .map(Unit::name)
        .or(() -> organisation.user(recipient).map(User::displayName))
        .orElse(recipient);
  }

  private String path(Issue issue, Copy copy) {
    var name = "%06d-%s.pdf".formatted(copy.number(), holder(issue, copy.recipient()));
    return Issue.folder(issue.number()) + "份/" + name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_");
  }

  /// Copies whose file is no longer what was handed out; they stay as they are.
  List<Unfinished> altered(Issue issue) {
    return distributionTable.copies(issue.number()).stream()
        .flatMap(copy -> copy.file().stream())
        .filter(file -> Files.exists(out.resolve(file.path())))
        .filter(file -> !digest(file).equals(file.sha256()))
        .map(file -> unfinished(issue, "个人份与登记的校验值不符：" + file.path()))
        .toList();
  }

  private Digest digest(CopyFile file) {
    try {
      return Digest.of(out.resolve(file.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
