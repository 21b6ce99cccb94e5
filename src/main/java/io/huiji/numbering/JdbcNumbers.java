package io.huiji.numbering;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// One row a series; whoever draws holds it locked until his transaction ends.
@Component
final class JdbcNumbers implements Numbers {

  private final JdbcClient jdbc;

  JdbcNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int next(String series) {
    return next(series, 1);
  }

  @Override
  public int next(String series, int many) {
    begin(series);
    jdbc.sql("update number_series set last_number = last_number + :many where series = :series")
        .param("many", many)
        .param("series", series)
        .update();
    var last =
        jdbc.sql("select last_number from number_series where series = :series")
            .param("series", series)
            .query(Integer.class)
            .single();
    return last - many + 1;
  }

  @Override
  public void atLeast(String series, int number) {
    begin(series);
    jdbc.sql(
            """
            update number_series set last_number = :number
            where series = :series and last_number < :number
            """)
        .param("series", series)
        .param("number", number)
        .update();
  }

  @Override
  public Map<String, Integer> drawn(String prefix) {
    var drawn = new TreeMap<String, Integer>();
    jdbc.sql("select series, last_number from number_series where series like :prefix")
        .param("prefix", prefix + "%")
        .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .forEach(each -> drawn.put(each.getKey(), each.getValue()));
    return drawn;
  }

  private void begin(String series) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a number is drawn in the transaction that records its use");
    }
    jdbc.sql(
            "insert into number_series (series, last_number) values (:series, 0) on conflict do nothing")
        .param("series", series)
        .update();
  }
}
