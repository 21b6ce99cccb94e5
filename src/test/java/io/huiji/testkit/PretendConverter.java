package io.huiji.testkit;

import io.huiji.document.Conversion;
import io.huiji.document.Converter;
import io.huiji.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

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

  /// One empty page, another one for each content.
  private static byte[] pdf(byte[] content) {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      var information = new PDDocumentInformation();
      information.setTitle(Digest.of(content).hex());
      document.setDocumentInformation(information);
      document.setDocumentId(1L);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
