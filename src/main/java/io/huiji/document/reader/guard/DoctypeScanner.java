package io.huiji.document.reader.guard;

/// Finds a document type declaration in a stream of bytes, in any encoding that keeps ASCII letters
/// (zero bytes of UTF-16 are passed over). Looks only before the root element.
final class DoctypeScanner {

  private static final String DOCTYPE = "<!DOCTYPE";
  private static final int ENOUGH = 64 * 1024;

  private final StringBuilder prolog = new StringBuilder();
  private boolean done;

  void scan(byte[] chunk, int length) {
    for (int i = 0; i < length && !done; i++) {
      if (chunk[i] != 0) {
        prolog.append((char) (chunk[i] & 0xFF));
      }
    }
    done = prolog.length() > ENOUGH;
  }

  ZipPart.Doctype found() {
    int at = 0;
    while (true) {
      at = prolog.indexOf("<", at);
      if (at < 0) {
        return ZipPart.Doctype.NONE;
      }
      if (startsAt(at, "<!--")) {
        at = after("-->", at);
      } else if (startsAt(at, "<?")) {
        at = after("?>", at);
      } else {
        return startsAt(at, DOCTYPE) ? kind(at) : ZipPart.Doctype.NONE;
      }
      if (at < 0) {
        return prolog.indexOf(DOCTYPE) >= 0 ? ZipPart.Doctype.INTERNAL : ZipPart.Doctype.NONE;
      }
    }
  }

  private ZipPart.Doctype kind(int at) {
    int subset = prolog.indexOf("[", at);
    int close = prolog.indexOf(subset > 0 ? "]" : ">", at);
    var declaration = prolog.substring(at, close < 0 ? prolog.length() : close);
    return declaration.contains("SYSTEM") || declaration.contains("PUBLIC")
        ? ZipPart.Doctype.EXTERNAL
        : ZipPart.Doctype.INTERNAL;
  }

  private boolean startsAt(int at, String word) {
    return at + word.length() <= prolog.length()
        && prolog.substring(at, at + word.length()).equals(word);
  }

  private int after(String word, int at) {
    int found = prolog.indexOf(word, at);
    return found < 0 ? -1 : found + word.length();
  }
}
