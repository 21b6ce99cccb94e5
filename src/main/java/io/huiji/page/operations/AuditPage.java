package io.huiji.page.operations;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.act.ActDescription;
import io.huiji.act.Acts;
import io.huiji.audit.LogFilter;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Outcome;
import io.huiji.page.kit.Paging;
import io.huiji.page.kit.Posted;
import io.huiji.view.operations.LogView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The log (日志): filters in the address, the state of the chain on top, an export that is itself an
/// entry.
@Controller
@ConditionalOnWebApplication
@OpenTo({Post.DIRECTOR, Post.OPERATOR})
class AuditPage {

  private static final int SIZE = 50;
  private static final int DEEPEST = 1_000_000;
  private static final Pattern MEETING =
      Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日(|区长办公会议.*)");

  private final LogView log;
  private final Organisation organisation;
  private final Acts known;
  private final ActDoor acts;
  private final OfficeClock clock;

  AuditPage(LogView log, Organisation organisation, Acts known, ActDoor acts, OfficeClock clock) {
    this.log = log;
    this.organisation = organisation;
    this.known = known;
    this.acts = acts;
    this.clock = clock;
  }

  @GetMapping("/audit")
  ModelAndView log(@RequestParam Map<String, String> asked, Actor actor) {
    var page = asked.getOrDefault("page", "1");
    var number = page.matches("\\d{1,7}") ? Math.clamp(Integer.parseInt(page), 1, DEEPEST) : 1;
    var found = NotKnown.unless(log.page(filter(asked), record(asked), number, SIZE, actor));
    return new ModelAndView("operations/audit")
        .addObject("asked", asked)
        .addObject("lines", found.lines())
        .addObject("paging", new Paging<>(found.lines(), number, SIZE, found.total()))
        .addObject("base", base(asked))
        .addObject("users", organisation.users())
        .addObject("names", names())
        .addObject("checked", log.checked().orElse(null))
        .addObject("whole", actor.holds(Post.DIRECTOR));
  }

  @PostMapping("/audit/verify")
  ModelAndView verify(Posted posted) {
    log.check(posted.actor());
    return Answers.see("/audit", "已从头核对日志的校验链，结果见下。");
  }

  /// Done, the answer is the file itself.
  @PostMapping("/audit/export-log")
  Object export(Posted posted) {
    var fields =
        posted.fields("reason", "person", "record", "object", "action", "basis", "from", "until");
    var outcome = acts.perform("export-log", fields, posted);
    var asked =
        fields.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> String.valueOf(e.getValue())));
    if (outcome instanceof Outcome.Done) {
      return file(log.all(filter(asked), record(asked), posted.actor()));
    }
    return Answers.of(outcome, posted, "/audit", "", () -> log(asked, posted.actor()));
  }

  private ResponseEntity<byte[]> file(List<LogView.Line> lines) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("操作日志-" + clock.today() + ".csv", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(LogCsv.of(lines));
  }

  private List<String> names() {
    return Stream.concat(
            known.descriptions().stream().map(ActDescription::name),
            Stream.of("sign-in", "sign-out", "search", "view", "copy", "suggest", "desk"))
        .distinct()
        .sorted()
        .toList();
  }

  private static LogFilter filter(Map<String, String> asked) {
    return new LogFilter(
        asked.getOrDefault("person", ""),
        kept(asked.getOrDefault("object", "")),
        asked.getOrDefault("action", ""),
        asked.getOrDefault("basis", ""),
        day(asked.getOrDefault("from", "")),
        day(asked.getOrDefault("until", "")));
  }

  /// A meeting is shown by its day as people write it, and kept by the day's number.
  private static String kept(String object) {
    var meeting = MEETING.matcher(object.strip());
    return meeting.matches()
        ? "%s-%02d-%02d%s"
            .formatted(
                meeting.group(1),
                Integer.parseInt(meeting.group(2)),
                Integer.parseInt(meeting.group(3)),
                meeting.group(4))
        : object;
  }

  private static String record(Map<String, String> asked) {
    return asked.getOrDefault("record", "");
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written.strip()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static String base(Map<String, String> asked) {
    return Stream.of("person", "record", "object", "action", "basis", "from", "until")
        .filter(field -> !asked.getOrDefault(field, "").isBlank())
        .map(
            field ->
                field
                    + "="
                    + URLEncoder.encode(asked.getOrDefault(field, ""), StandardCharsets.UTF_8)
                    + "&")
        .collect(Collectors.joining("", "/audit?", ""));
  }
}
