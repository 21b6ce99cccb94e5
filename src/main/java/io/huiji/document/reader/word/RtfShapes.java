package io.huiji.document.reader.word;

import org.jspecify.annotations.Nullable;

/// Places of shapes in RTF.
final class RtfShapes {

  private RtfShapes() {}

  /// @return whether the control word places a shape
  static boolean place(String word, int number, @Nullable Anchor shape) {
    if (shape == null) {
      return false;
    }
    switch (word) {
      case "shpleft" -> shape.x = number;
      case "shptop" -> shape.y = number;
      case "shpright" -> shape.width = number - shape.x;
      case "shpbottom" -> shape.height = number - shape.y;
      case "shpbxpage" -> shape.horizontalFrom = "page";
      case "shpbxmargin" -> shape.horizontalFrom = "margin";
      case "shpbxcolumn" -> shape.horizontalFrom = "column";
      case "shpbypage" -> shape.verticalFrom = "page";
      case "shpbymargin" -> shape.verticalFrom = "margin";
      case "shpbypara" -> shape.verticalFrom = "paragraph";
      default -> {
        return false;
      }
    }
    return true;
  }

  /// A property as name and value, parted by a blank.
  static void property(String words, Anchor shape) {
    int blank = words.indexOf(' ');
    if (blank < 0) {
      return;
    }
    var value = words.substring(blank + 1).strip();
    switch (words.substring(0, blank)) {
      case "posh" ->
          shape.horizontalAlign =
              switch (value) {
                case "1", "4" -> "left";
                case "2" -> "center";
                case "3", "5" -> "right";
                default -> "";
              };
      case "posv" ->
          shape.verticalAlign =
              switch (value) {
                case "1", "4" -> "top";
                case "2" -> "center";
                case "3", "5" -> "bottom";
                default -> "";
              };
      case "posrelh" ->
          shape.horizontalFrom =
              switch (value) {
                case "0" -> "margin";
                case "1" -> "page";
                default -> "column";
              };
      case "posrelv" ->
          shape.verticalFrom =
              switch (value) {
                case "0" -> "margin";
                case "1" -> "page";
                default -> "paragraph";
              };
      default -> {}
    }
  }
}
