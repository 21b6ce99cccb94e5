package io.huiji.search.text;

import java.util.List;

/// What each entry of {@link TextCode} stands for, all in one row.
///
/// @param starts where each begins; one more for the end
/// @param blank whether it is left out, at its beginning, after a blank
record TextEntries(char[] characters, int[] starts, boolean[] blank) {

  static TextEntries of(List<String> entries, boolean normal) {
    var all = new StringBuilder();
    var starts = new int[entries.size() + 1];
    var blank = new boolean[entries.size()];
    for (var code = 0; code < entries.size(); code++) {
      var entry = entries.get(code);
      all.append(normal ? Normal.of(entry).text() : entry);
      starts[code + 1] = all.length();
      blank[code] = normal && Characters.fold(entry.charAt(0)).equals(" ");
    }
    return new TextEntries(all.toString().toCharArray(), starts, blank);
  }

  String text(int code) {
    return new String(characters, starts[code], length(code));
  }

  int length(int code) {
    return starts[code + 1] - starts[code];
  }

  /// @return where it ends
  int put(int code, boolean afterBlank, char[] out, int at) {
    var to = at;
    for (var from = starts[code] + (afterBlank && blank[code] ? 1 : 0);
        from < starts[code + 1];
        from++) {
      out[to++] = characters[from];
    }
    return to;
  }
}
