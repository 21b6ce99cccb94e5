package io.huiji.search.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Every character of a text as a token, and with it at the same position the pair that it begins.
/// So a single character is a term, and any longer substring a phrase of pairs: nothing is too
/// short, too common or too Latin to be found.
final class GramStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final String text;
  private int at;
  private boolean pairIsNext;

  GramStream(String text) {
    this.text = text;
  }

  @Override
  public void reset() {
    at = 0;
    pairIsNext = false;
  }

  @Override
  public boolean incrementToken() {
    if (at >= text.length()) {
      return false;
    }
    clearAttributes();
    var afterFirst = text.offsetByCodePoints(at, 1);
    if (!pairIsNext) {
      term.append(text, at, afterFirst);
      increment.setPositionIncrement(1);
      advance(afterFirst);
      return true;
    }
    term.append(text, at, text.offsetByCodePoints(afterFirst, 1));
    increment.setPositionIncrement(0);
    pairIsNext = false;
    at = afterFirst;
    return true;
  }

  private void advance(int afterFirst) {
    if (afterFirst < text.length()) {
      pairIsNext = true;
    } else {
      at = afterFirst;
    }
  }
}
