package io.huiji.page.archive;

import io.huiji.access.Actor;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.PagePictures.Picture;
import io.huiji.view.archive.ArchiveView;
import io.huiji.view.archive.ReadingRoom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// One page of a hit beside the hits (预览): the same picture, through the same door and with the
/// same entry in the log as in the reading room. Which one is open stands in the address.
@Component
@ConditionalOnWebApplication
class PreviewBeside {

  private final ArchiveView records;
  private final ReadingRoom room;
  private final OfficeClock clock;

  PreviewBeside(ArchiveView records, ReadingRoom room, OfficeClock clock) {
    this.records = records;
    this.room = room;
    this.clock = clock;
  }

  /// Empty where none is asked for, and where there is none that this person may know.
  Optional<Preview> of(MultiValueMap<String, String> parameters, Actor actor) {
    var leaf = Optional.ofNullable(parameters.getFirst("leaf")).orElse("1");
    var number = leaf.matches("[1-9]\\d{0,5}") ? Integer.parseInt(leaf) : 1;
    return Optional.ofNullable(parameters.getFirst("preview"))
        .flatMap(PreviewBeside::id)
        .flatMap(id -> records.record(id.toString(), actor, clock.now()))
        .map(
            view ->
                view.closed().isEmpty() && view.showable()
                    ? drawn(view.id().toString(), view.name(), number, actor)
                    : new Preview(view.id().toString(), view.name(), number, 0, "", view.closed()));
  }

  private Preview drawn(String id, String name, int number, Actor actor) {
    return room.page(id, number, actor, clock.now())
        .map(
            picture ->
                switch (picture) {
                  case Picture.Drawn(var png, var pages, _) ->
                      new Preview(
                          id,
                          name,
                          number,
                          pages,
                          "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
                          "");
                  case Picture.NoSuchPage(var pages) ->
                      new Preview(id, name, number, pages, "", "没有这一页，全件共" + pages + "页。");
                  case Picture.Unshowable(var reason) ->
                      new Preview(id, name, number, 0, "", "这一页现在画不出来：" + reason + "。");
                })
        .orElseGet(() -> new Preview(id, name, number, 0, "", "没有可以预览的页面。"));
  }

  private static Optional<UUID> id(String written) {
    try {
      return Optional.of(UUID.fromString(written));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// @param picture its source; empty where there is none, and then why
  record Preview(String id, String name, int number, int pages, String picture, String why) {}
}
