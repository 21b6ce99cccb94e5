package io.huiji.document.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/// Takes the clock out of the colour profiles of output intents: an office program makes its sRGB
/// profile anew each time, with the time in its head (ICC.1, 7.2.8).
final class ColourProfile {

  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final int HEAD = 128;
  private static final int DATE = 24;
  private static final int IDENTITY = 84;
  private static final int IDENTITY_LENGTH = 16;
  private static final short[] FIXED = {2000, 1, 1, 0, 0, 0};

  private ColourProfile() {}

  /// Says that colours are meant as sRGB, where the PDF says nothing.
  static void intendSrgb(PDDocument document) throws IOException {
    if (!document.getDocumentCatalog().getOutputIntents().isEmpty()) {
      return;
    }
    var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    intent.setRegistryName("http://www.color.org");
    document.getDocumentCatalog().addOutputIntent(intent);
  }

  static void settle(PDDocument document) throws IOException {
    for (var intent : document.getDocumentCatalog().getOutputIntents()) {
      var stream = intent.getDestOutputIntent();
      if (stream == null) {
        continue;
      }
      byte[] profile;
      try (var in = stream.createInputStream()) {
        profile = in.readAllBytes();
      }
      if (profile.length >= HEAD) {
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
          out.write(settled(profile));
        }
      }
    }
  }

  private static byte[] settled(byte[] profile) {
    var buffer = ByteBuffer.wrap(profile).position(DATE);
    for (var part : FIXED) {
      buffer.putShort(part);
    }
    buffer.position(IDENTITY).put(new byte[IDENTITY_LENGTH]);
    return profile;
  }
}
