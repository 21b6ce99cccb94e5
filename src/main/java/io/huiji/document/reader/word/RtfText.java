package io.huiji.document.reader.word;

import io.huiji.document.CharacterCounter;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;

/// Where the text of an RTF file goes: octets in the code page of their font, characters by number,
/// and what the group that is open says of them.
final class RtfText {

  private static final int LONGEST = 2_000;

  final WordPart part = new WordPart();
  final Deque<RtfFlow> flows = new ArrayDeque<>();
  RtfState now = new RtfState();
  Charset charset = RtfCharsets.ofCodePage(1252);
  private final StringBuilder instruction = new StringBuilder();
  private int lead = -1;
  private int toSkip;

  RtfText() {
    flows.push(new RtfFlow(part.flow));
  }

  /// A group begins or ends: half a character before it is none.
  void boundary() {
    toSkip = 0;
    lead = -1;
  }

  /// @return whether this sign stands for a character that was given by number before it
  boolean replaced(String word) {
    boolean replaced = toSkip > 0 && word.length() == 1;
    if (replaced) {
      toSkip--;
    }
    return replaced;
  }

  /// @return the instruction of the field that ended
  String takeInstruction() {
    var taken = instruction.toString();
    instruction.setLength(0);
    return taken;
  }

  void unicode(int number) {
    append(String.valueOf((char) number));
    toSkip = now.unicodeSkip;
  }

  void octet(int value) {
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    if (now.skipped) {
      return;
    }
    var set = now.charset != null ? now.charset : charset;
    if (lead >= 0) {
      var both = new byte[] {(byte) lead, (byte) value};
      lead = -1;
      append(new String(both, set));
    } else if (RtfCharsets.lead(value, set)) {
      lead = value;
    } else {
      append(new String(new byte[] {(byte) value}, set));
    }
  }

  void append(String words) {
    if (now.capture != null) {
      if (now.capture.length() < LONGEST) {
        now.capture.append(words);
      }
    } else if (now.instruction) {
      if (instruction.length() < LONGEST) {
        instruction.append(words);
      }
    } else if (!now.skipped && !now.fontTable && !now.deleted) {
      if (now.hidden) {
        part.hiddenCharacters +=
            (int) words.codePoints().filter(c -> !CharacterCounter.space(c)).count();
      } else if (words.charAt(0) >= ' ') {
        flows.element().append(words, now);
      }
    }
  }

  void control(char sign) {
    if (!now.skipped && !now.deleted && !now.hidden && !now.instruction) {
      flows.element().append(String.valueOf(sign), now);
    }
  }
}
