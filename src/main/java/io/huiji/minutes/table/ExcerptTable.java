package io.huiji.minutes.table;

import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What each unit is told of its topic (纪要摘录).
@Component
public class ExcerptTable {
  private final JdbcClient jdbc;

  ExcerptTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a unit is told of its topic.
  ///
  /// @param pdf empty until it could be made
  public record Excerpt(
      int topicNumber, String unit, String name, Digest content, Optional<Digest> pdf) {}

  public List<Excerpt> excerpts(DocumentNumber number) {
    return jdbc.sql(
            """
            select * from minutes_excerpts where issue_year = ? and number = ?
            order by topic_number, unit
            """)
        .params(number.year(), number.number())
        .query(
            (row, _) ->
                new Excerpt(
                    row.getInt("topic_number"),
                    row.getString("unit"),
                    row.getString("name"),
                    new Digest(row.getString("content")),
                    Optional.ofNullable(row.getString("pdf")).map(Digest::new)))
        .list();
  }

  public void excerptPdf(DocumentNumber number, Excerpt excerpt, Digest pdf) {
    jdbc.sql(
            """
            update minutes_excerpts set pdf = ?
            where issue_year = ? and number = ? and topic_number = ? and unit = ?
            """)
        .params(pdf.hex(), number.year(), number.number(), excerpt.topicNumber(), excerpt.unit())
        .update();
  }

  public void add(DocumentNumber number, Excerpt excerpt) {
    jdbc.sql(
            """
            insert into minutes_excerpts
              (issue_year, number, topic_number, unit, name, content)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            number.year(),
            number.number(),
            excerpt.topicNumber(),
            excerpt.unit(),
            excerpt.name(),
            excerpt.content().hex())
        .update();
  }
}
