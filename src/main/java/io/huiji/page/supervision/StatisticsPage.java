package io.huiji.page.supervision;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.EnglishSentences;
import io.huiji.page.kit.NotKnown;
import io.huiji.view.supervision.StatisticsView;
import io.huiji.view.supervision.StatisticsView.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Figures of the house (统计): pictures made here, each with a table of the same figures.
@Controller
@ConditionalOnWebApplication
class StatisticsPage {

  private final StatisticsView view;
  private final OfficeClock clock;
  private final EnglishSentences english;

  StatisticsPage(StatisticsView view, OfficeClock clock, EnglishSentences english) {
    this.english = english;
    this.view = view;
    this.clock = clock;
  }

  @OpenTo({
    Post.MAYOR,
    Post.EXECUTIVE_VICE_MAYOR,
    Post.VICE_MAYOR,
    Post.DIRECTOR,
    Post.CLERK,
    Post.ARCHIVIST,
    Post.CUSTODIAN
  })
  @GetMapping("/statistics")
  ModelAndView figures(Actor actor) {
    var figures = NotKnown.unless(view.figures(actor, clock.today()));
    return new ModelAndView("supervision/statistics").addObject("charts", charts(figures));
  }

  private List<Chart> charts(Figures figures) {
    return List.of(
        handedIn(figures), minutes(figures), states(figures), loans(figures), archive(figures));
  }

  private Chart handedIn(Figures figures) {
    return chart(
        "handedin",
        "会次",
        List.of("按时", "迟报"),
        figures.handedIn().stream()
            .map(
                each -> new Columns.Group(day(each.meeting()), List.of(each.inTime(), each.late())))
            .toList());
  }

  private Chart minutes(Figures figures) {
    return chart(
        "minutes",
        "会次",
        List.of("按时", "未按时"),
        figures.minutes().stream()
            .map(
                each ->
                    new Columns.Group(
                        day(each.meeting()), each.inTime() ? List.of(1, 0) : List.of(0, 1)))
            .toList());
  }

  private Chart states(Figures figures) {
    return chart(
        "supervision",
        "状态",
        List.of("项数"),
        figures.states().stream()
            .map(each -> new Columns.Group(each.group().chinese(), List.of(each.items())))
            .toList());
  }

  private Chart loans(Figures figures) {
    return chart(
        "loans",
        "月份",
        List.of("借出", "归还"),
        figures.loans().stream()
            .map(
                each ->
                    new Columns.Group(month(each.month()), List.of(each.lent(), each.returned())))
            .toList());
  }

  /// Holdings at the end of each month.
  private Chart archive(Figures figures) {
    var groups = new ArrayList<Columns.Group>();
    var holdings = 0;
    for (var each : figures.archive()) {
      holdings += each.records();
      groups.add(new Columns.Group(month(each.month()), List.of(holdings)));
    }
    return chart("archive", "月份", List.of("馆藏件数"), groups);
  }

  private Chart chart(String key, String head, List<String> series, List<Columns.Group> groups) {
    var named = series.stream().map(english::say).toList();
    var said =
        groups.stream()
            .map(group -> new Columns.Group(english.say(group.label()), group.values()))
            .toList();
    var title = String.join("、", named);
    return new Chart(
        key,
        english.say(head),
        named,
        said,
        new Columns("c-" + key, title, named, said).svg(english::say));
  }

  private static String day(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private static String month(LocalDate month) {
    return month.getYear() + "-" + "%02d".formatted(month.getMonthValue());
  }

  /// @param key of its heading's words
  /// @param head of the table's first column
  record Chart(
      String key, String head, List<String> series, List<Columns.Group> groups, String svg) {

    public boolean empty() {
      return groups.isEmpty();
    }
  }
}
