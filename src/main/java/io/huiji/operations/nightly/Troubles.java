package io.huiji.operations.nightly;

import io.huiji.batch.Trouble;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/// The troubles of each run, kept as its steps end, so that a resumed run reports them too.
@Repository
class Troubles {

  private static final int LONGEST = 2000;

  private final JdbcClient database;
  private final TransactionOperations transactions;

  Troubles(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /// Takes the place of what an interrupted attempt at this step left.
  void keep(String run, String step, List<Trouble> troubles) {
    transactions.executeWithoutResult(_ -> replace(run, step, troubles));
  }

  List<Trouble> of(String run) {
    return ofOthers(run, "");
  }

  /// Of all steps of the run but this one.
  List<Trouble> ofOthers(String run, String step) {
    return database
        .sql(
            """
            select what, place, todo, person_needed from run_troubles
            where run = :run and step <> :step order by step, line
            """)
        .param("run", run)
        .param("step", step)
        .query(
            (row, _) ->
                new Trouble(
                    row.getString("what"),
                    row.getString("place"),
                    row.getString("todo"),
                    row.getBoolean("person_needed")))
        .list();
  }

  private void replace(String run, String step, List<Trouble> troubles) {
    database
        .sql("delete from run_troubles where run = :run and step = :step")
        .param("run", run)
        .param("step", step)
        .update();
    for (var line = 0; line < troubles.size(); line++) {
      insert(run, step, line, troubles.get(line));
    }
  }

  private void insert(String run, String step, int line, Trouble trouble) {
    database
        .sql(
            """
            insert into run_troubles (run, step, line, what, place, todo, person_needed)
            values (:run, :step, :line, :what, :place, :todo, :personNeeded)
            """)
        .param("run", run)
        .param("step", step)
        .param("line", line)
        .param("what", cut(trouble.what()))
        .param("place", cut(trouble.where()))
        .param("todo", cut(trouble.todo()))
        .param("personNeeded", trouble.personNeeded())
        .update();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
