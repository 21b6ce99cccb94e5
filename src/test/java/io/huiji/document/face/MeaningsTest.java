package io.huiji.document.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class MeaningsTest {

  @Test
  void areTheCharactersThemselvesInAnotherReadersEyes() throws IOException {
    var maker = new FaceMaker("Face", List.of(0, 0, 0, 0));
    var texts = List.of("一", "会", "纪", "A", "，", "𠮷", "fi", "\uE001");
    var codes = texts.stream().map(text -> maker.code(text, 1000, text.getBytes())).toList();
    var map = new CMapParser().parse(new RandomAccessReadBuffer(Meanings.of(maker.face())));

    for (var index = 0; index < texts.size(); index++) {
      assertThat(map.toUnicode(codes.get(index), 2)).isEqualTo(texts.get(index));
    }
  }

  @Test
  void tellASecondFormOfACharacterFromTheFirst() {
    var maker = new FaceMaker("Face", List.of(0, 0, 0, 0));
    var narrow = maker.code("1", 500, new byte[] {1});
    var wide = maker.code("1", 1000, new byte[] {1});

    assertThat(narrow).isEqualTo('1');
    assertThat(wide).isBetween(0xD800, 0xDFFF);
    assertThat(maker.code("1", 1000, new byte[] {1})).isEqualTo(wide);
    assertThat(Meanings.given(Meanings.of(maker.face()))).containsEntry(wide, "1");
  }

  @Test
  void areNotKnownOfAGlyphThatNobodyNamed() {
    var maker = new FaceMaker("Face", List.of(0, 0, 0, 0));
    var code = maker.code("", 700, new byte[] {2});

    assertThat(code).isBetween(0xD800, 0xDFFF);
    assertThat(Meanings.given(Meanings.of(maker.face()))).isEmpty();
  }
}
