package io.huiji.lending;

import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The copies that were issued.
@Component
final class CopyTable {

  private final JdbcClient jdbc;

  CopyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void issue(Request request, IssuedCopy copy) {
    jdbc.sql(
            """
            insert into lending_copies (request, record_id, copy_number, content, pages, path,
              issued_at, issued_by, valid_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            request.number(),
            request.record().value(),
            copy.number(),
            copy.content().hex(),
            copy.pages(),
            copy.path(),
            copy.at(),
            copy.by(),
            copy.validUntil())
        .update();
  }

  void delivered(int request, LocalDateTime at) {
    set("delivered_at = :at where delivered_at is null and", request, at, "", "");
  }

  void returned(int request, LocalDateTime at, String by, String note) {
    set("returned_at = :at, received_by = :by, note = :note where", request, at, by, note);
  }

  void lost(int request, LocalDateTime at, String report) {
    set("lost_at = :at, note = :note where", request, at, "", report);
  }

  private void set(String what, int request, LocalDateTime at, String by, String note) {
    jdbc.sql("update lending_copies set " + what + " request = :request")
        .param("request", request)
        .param("at", at)
        .param("by", by)
        .param("note", note)
        .update();
  }
}
