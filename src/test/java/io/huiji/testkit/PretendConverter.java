package io.huiji.testkit;

import io.huiji.document.Conversion;
import io.huiji.document.Converter;
import io.huiji.kernel.Digest;
import java.nio.charset.StandardCharsets;

/// An office program that can be taken away and brought back.
public final class PretendConverter implements Converter {

  /// What happens to the next papers.
  public enum Mood {
    WORKS,
    MISSING,
    BREAKS
  }

  private Mood mood = Mood.WORKS;

  public void is(Mood other) {
    mood = other;
  }

  @Override
  public Conversion toPdf(String name, byte[] content) {
    return switch (mood) {
      case WORKS -> new Conversion.Converted(pdf(content), 1);
      case MISSING -> new Conversion.Unconvertible("没有安装文字处理软件");
      case BREAKS -> throw new IllegalStateException("the machine went down");
    };
  }

  @Override
  public boolean available() {
    return mood == Mood.WORKS;
  }

  private static byte[] pdf(byte[] content) {
    return ("%PDF-1.7 " + Digest.of(content).hex()).getBytes(StandardCharsets.US_ASCII);
  }
}
