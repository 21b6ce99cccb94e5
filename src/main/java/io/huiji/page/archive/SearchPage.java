package io.huiji.page.archive;

import io.huiji.access.Actor;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.Paging;
import io.huiji.page.kit.Posted;
import io.huiji.search.Query;
import io.huiji.search.SavedSearches;
import io.huiji.view.archive.ArchiveSearch;
import io.huiji.view.archive.SearchQuestion;
import io.huiji.view.archive.SearchView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// Search in the archive (档案检索), with the searches that somebody keeps.
@Controller
@ConditionalOnWebApplication
@OpenTo.Readers
class SearchPage {

  private final ArchiveSearch search;
  private final SavedSearches saved;
  private final PreviewBeside previews;
  private final OfficeClock clock;

  SearchPage(ArchiveSearch search, SavedSearches saved, PreviewBeside previews, OfficeClock clock) {
    this.search = search;
    this.saved = saved;
    this.previews = previews;
    this.clock = clock;
  }

  @GetMapping("/archive")
  ModelAndView search(@RequestParam MultiValueMap<String, String> parameters, Actor actor) {
    var question = SearchAddress.read(parameters);
    var found = search.search(question, actor, clock.now());
    return page(question, found, actor)
        .addObject("unreadableDay", SearchAddress.unreadableDay(parameters))
        .addObject("preview", previews.of(parameters, actor));
  }

  /// What the word that is being typed may be meant for, of what this person may know; each a whole
  /// new question.
  @GetMapping("/archive/suggest")
  @ResponseBody
  List<String> suggest(@RequestParam(name = "typed", defaultValue = "") String typed, Actor actor) {
    return search.suggest(typed, actor, clock.now());
  }

  @PostMapping("/archive/save")
  ModelAndView save(Posted posted) {
    var question = SearchAddress.read(new LinkedMultiValueMap<>(posted.values()));
    try {
      saved.save(posted.text("name").orElse(""), question.query(), posted.actor());
    } catch (IllegalArgumentException unfit) {
      return page(question, search.search(question, posted.actor(), clock.now()), posted.actor())
          .addObject("saveFault", String.valueOf(unfit.getMessage()));
    }
    return Answers.see(SearchAddress.of(question), "已保存这次检索。以后每次使用，都按当时的权限重新查找。");
  }

  @PostMapping("/archive/forget")
  ModelAndView forget(Posted posted) {
    posted.text("name").ifPresent(name -> saved.forget(name, posted.actor()));
    return Answers.see("/archive", "已删去保存的检索。");
  }

  private ModelAndView page(SearchQuestion question, SearchView found, Actor actor) {
    return new ModelAndView("archive/search")
        .addObject("asked", question)
        .addObject("plain", question.form() == Query.Form.PLAIN)
        .addObject("found", found)
        .addObject("paging", paging(question, found))
        .addObject("base", SearchAddress.base(question))
        .addObject("back", SearchAddress.of(question) + "&page=" + question.page())
        .addObject("active", ActiveFilter.of(question))
        .addObject("choices", FacetChoice.of(found.facets(), question))
        .addObject("saved", saved.of(actor).stream().map(each -> SavedLine.of(each)).toList())
        .addObject("preview", Optional.empty())
        .addObject("unreadableDay", false);
  }

  private static Paging<SearchView.HitView> paging(SearchQuestion question, SearchView found) {
    return new Paging<>(found.hits(), question.page(), question.size(), found.total());
  }

  /// @param address that does it again
  record SavedLine(String name, String text, String address) {

    static SavedLine of(SavedSearches.Saved each) {
      var parameters = new LinkedMultiValueMap<String, String>();
      parameters.add("q", each.query().text());
      parameters.add("form", each.query().form() == Query.Form.PLAIN ? "plain" : "");
      parameters.add("sort", each.query().order().name().toLowerCase(Locale.ROOT));
      return new SavedLine(
          each.name(), each.query().text(), SearchAddress.of(SearchAddress.read(parameters)));
    }
  }
}
