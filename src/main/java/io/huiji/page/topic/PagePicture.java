package io.huiji.page.topic;

import io.huiji.document.PagePictures.Picture;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A page's picture as the templates take it: inside the page, without an address of its own.
final class PagePicture {

  private PagePicture() {}

  /// {@code picture} where there is one, {@code pages} of the paper (0 when unknown), {@code why}
  /// there is none.
  static Map<String, Object> of(Optional<Picture> picture, int number) {
    var model = new HashMap<String, Object>();
    model.put("number", number);
    model.put("pages", 0);
    picture.ifPresent(found -> model.putAll(of(found)));
    return model;
  }

  private static Map<String, Object> of(Picture picture) {
    return switch (picture) {
      case Picture.Drawn(var png, var pages, var whole) ->
          Map.of("picture", address(png), "pages", pages, "whole", whole);
      case Picture.NoSuchPage(var pages) ->
          Map.of("pages", pages, "why", "没有这一页，全件共" + pages + "页。");
      case Picture.Unshowable(var reason) -> Map.of("why", "这一页现在画不出来：" + reason + "。可以看纯文本。");
    };
  }

  static String address(byte[] png) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }
}
