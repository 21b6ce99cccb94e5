package io.huiji.archive;

import io.huiji.archive.Sidecar.Fonds;
import io.huiji.archive.Sidecar.Former;
import io.huiji.archive.Sidecar.Grant;
import io.huiji.archive.Sidecar.Happening;
import io.huiji.archive.Sidecar.Keeper;
import io.huiji.archive.Sidecar.Mark;
import io.huiji.archive.Sidecar.Occurrence;
import io.huiji.archive.Sidecar.Relation;
import io.huiji.archive.Sidecar.SeriesNumber;
import io.huiji.archive.Sidecar.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a sidecar says, to be compared with what lies on the disk: member by member in the form of
/// {@link Sidecar#bytes()}, but without the machinery that finds out what a record's members are.
/// Only {@link Sidecar#bytes()} is written; where the two differ, that one counts.
final class SidecarText {

  private static final int USUAL = 2048;

  private final StringBuilder written = new StringBuilder(USUAL);
  private int depth;
  private boolean first;

  private SidecarText() {}

  static byte[] of(Sidecar sidecar) {
    var text = new SidecarText();
    text.object(() -> text.members(sidecar));
    return text.written.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private void members(Sidecar sidecar) {
    text("format", sidecar.format());
    text("id", sidecar.id());
    text("electronicNumber", sidecar.electronicNumber());
    number("version", sidecar.version());
    text("filingKey", sidecar.filingKey());
    text("kind", sidecar.kind());
    text("title", sidecar.title());
    object("number", sidecar.number(), this::members);
    text("meeting", sidecar.meeting());
    text("topic", sidecar.topic());
    text("author", sidecar.author());
    text("unit", sidecar.unit());
    text("documentDate", sidecar.documentDate());
    object("fonds", sidecar.fonds(), this::members);
    object("marking", sidecar.marking(), this::members);
    objects("files", sidecar.files(), this::members);
    object("text", sidecar.text(), this::members);
    list("persons", sidecar.persons(), this::quoted);
    list("units", sidecar.units(), this::quoted);
    text("decision", sidecar.decision());
    objects("readers", sidecar.readers(), this::members);
    text("retentionAtFiling", sidecar.retentionAtFiling());
    text("retention", sidecar.retention());
    text("archiveCode", sidecar.archiveCode());
    objects("relations", sidecar.relations(), this::members);
    objects("custodians", sidecar.custodians(), this::members);
    text("filed", sidecar.filed());
    objects("history", sidecar.history(), this::members);
    objects("events", sidecar.events(), this::members);
    object("previous", sidecar.previous(), this::members);
  }

  private void members(SeriesNumber number) {
    number("year", number.year());
    number("number", number.number());
    text("written", number.written());
  }

  private void members(Fonds fonds) {
    text("number", fonds.number());
    text("unit", fonds.unit());
  }

  private void members(Mark mark) {
    text("custody", mark.custody());
    text("level", mark.level());
    text("term", mark.term());
  }

  private void members(Sidecar.File file) {
    text("name", file.name());
    text("role", file.role());
    text("mediaType", file.mediaType());
    text("sha256", file.sha256());
    text("sm3", file.sm3());
    number("bytes", file.bytes());
  }

  private void members(Text text) {
    text("sha256", text.sha256());
    text("sm3", text.sm3());
    number("bytes", text.bytes());
  }

  private void members(Grant grant) {
    text("token", grant.token());
    text("from", grant.from());
    text("until", grant.until());
    name("atFiling").append(grant.atFiling());
  }

  private void members(Relation relation) {
    text("type", relation.type());
    text("filingKey", relation.filingKey());
    if (relation.byHand() != null) {
      name("byHand").append(relation.byHand());
    }
  }

  private void members(Keeper keeper) {
    text("custodian", keeper.custodian());
    text("from", keeper.from());
    text("until", keeper.until());
  }

  private void members(Happening happening) {
    number("position", happening.position());
    number("version", happening.version());
    text("what", happening.what());
    text("at", happening.at());
  }

  private void members(Occurrence occurrence) {
    number("number", occurrence.number());
    text("at", occurrence.at());
    text("kind", occurrence.kind());
    text("actor", occurrence.actor());
    text("second", occurrence.second());
    name("detail");
    object(() -> occurrence.detail().forEach(this::text));
  }

  private void members(Former former) {
    number("version", former.version());
    text("sha256", former.sha256());
  }

  /// Left out where it is not there.
  private void text(String name, @Nullable String value) {
    if (value != null) {
      name(name);
      quoted(value);
    }
  }

  private void number(String name, long value) {
    name(name).append(value);
  }

  /// Left out where it is not there.
  private <T> void object(String name, @Nullable T value, Consumer<T> members) {
    if (value != null) {
      name(name);
      object(() -> members.accept(value));
    }
  }

  private <T> void objects(String name, List<T> values, Consumer<T> members) {
    list(name, values, value -> object(() -> members.accept(value)));
  }

  private <T> void list(String name, List<T> values, Consumer<T> each) {
    name(name).append('[');
    for (var place = 0; place < values.size(); place++) {
      written.append(place == 0 ? " " : ", ");
      each.accept(values.get(place));
    }
    written.append(" ]");
  }

  private void object(Runnable members) {
    written.append('{');
    depth++;
    first = true;
    members.run();
    depth--;
    if (first) {
      written.append(' ');
    } else {
      line();
    }
    written.append('}');
    first = false;
  }

  private StringBuilder name(String name) {
    if (!first) {
      written.append(',');
    }
    first = false;
    line();
    quoted(name);
    return written.append(" : ");
  }

  private void line() {
    written.append('\n');
    for (var each = 0; each < depth; each++) {
      written.append("  ");
    }
  }

  private void quoted(String text) {
    written.append('"');
    if (isPlain(text)) {
      written.append(text);
    } else {
      text.chars().forEach(character -> escaped((char) character));
    }
    written.append('"');
  }

  private static boolean isPlain(String text) {
    for (var at = 0; at < text.length(); at++) {
      var character = text.charAt(at);
      if (character < ' ' || character == '"' || character == '\\') {
        return false;
      }
    }
    return true;
  }

  /// As RFC 8259, section 7, has it: the short form where there is one.
  private void escaped(char character) {
    switch (character) {
      case '"', '\\' -> written.append('\\').append(character);
      case '\b' -> written.append("\\b");
      case '\t' -> written.append("\\t");
      case '\n' -> written.append("\\n");
      case '\f' -> written.append("\\f");
      case '\r' -> written.append("\\r");
      default -> {
        if (character < ' ') {
          written.append("\\u%04X".formatted((int) character));
        } else {
          written.append(character);
        }
      }
    }
  }
}
