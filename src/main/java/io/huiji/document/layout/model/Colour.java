package io.huiji.document.layout.model;

/// A colour as it is shown, each part from 0 to 255.
public record Colour(int red, int green, int blue) {

  public static final Colour BLACK = new Colour(0, 0, 0);

  private static final int STRONG = 170;
  private static final int FAINT = 80;
  private static final int DARK = 64;

  /// Red as a reader would call it: not orange (FF6600), not brown, not black. The printing red of
  /// GB/T 9704—2012, 6.2 (Y 80 %, M 80 %) is FF3333 on a screen.
  public boolean isRed() {
    return red >= STRONG && green <= FAINT && blue <= FAINT;
  }

  public boolean isBlack() {
    return red <= DARK && green <= DARK && blue <= DARK;
  }

  /// As people name it, with the six digits of the file.
  public String chinese() {
    return name() + "（%02X%02X%02X）".formatted(red, green, blue);
  }

  private String name() {
    if (isRed()) {
      return "红色";
    }
    if (isBlack()) {
      return "黑色";
    }
    if (Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) < 30) {
      return red > 220 ? "近白色" : "灰色";
    }
    if (red > 180 && green > 80 && blue < green) {
      return green > 190 ? "黄色" : "橙色";
    }
    return blue > red ? "蓝色" : green > red ? "绿色" : "其他颜色";
  }
}
