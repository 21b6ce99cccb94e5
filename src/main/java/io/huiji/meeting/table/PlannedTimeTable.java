package io.huiji.meeting.table;

import io.huiji.kernel.TopicId;
import io.huiji.meeting.Convening.PlannedTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Planned minutes (计划时长), a column of meetings and of topics that nothing else reads.
@Component
public class PlannedTimeTable {

  private final JdbcClient jdbc;

  PlannedTimeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public PlannedTime of(UUID meeting) {
    return new PlannedTime(whole(meeting), topics(meeting));
  }

  private int whole(UUID meeting) {
    return jdbc.sql("select coalesce(planned_minutes, 0) from meetings where id = ?")
        .param(meeting)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private Map<TopicId, Integer> topics(UUID meeting) {
    var minutes = new HashMap<TopicId, Integer>();
    jdbc.sql("select id, planned_minutes from topics where meeting = ? and planned_minutes > 0")
        .param(meeting)
        .query(
            (RowCallbackHandler)
                row ->
                    minutes.put(
                        new TopicId(row.getObject("id", UUID.class)),
                        row.getInt("planned_minutes")));
    return minutes;
  }

  /// @param minutes 0 takes the plan back
  public void meeting(UUID meeting, int minutes) {
    jdbc.sql("update meetings set planned_minutes = nullif(?, 0) where id = ?")
        .params(minutes, meeting)
        .update();
  }

  /// @param minutes 0 takes the plan back
  public void topic(TopicId topic, int minutes) {
    jdbc.sql("update topics set planned_minutes = nullif(?, 0) where id = ?")
        .params(minutes, topic.value())
        .update();
  }
}
