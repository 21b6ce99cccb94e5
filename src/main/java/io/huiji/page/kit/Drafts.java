package io.huiji.page.kit;

import io.huiji.calendar.OfficeClock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What somebody has typed into a form and not yet sent: kept on the server, so that it is back
/// after a sign-out, and forgotten when the act is done.
@Component("drafts")
@ConditionalOnWebApplication
public class Drafts {

  /// The form's field that names its draft.
  public static final String FIELD = "draft";

  private static final int LONGEST = 500_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final OfficeClock clock;

  Drafts(JdbcClient jdbc, OfficeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param form a name for the form and what it is about, {@code topic/…/approve}
  public Typed of(String user, String form) {
    return jdbc.sql("select fields from form_drafts where user_name = :user and form = :form")
        .param("user", user)
        .param("form", form)
        .query(String.class)
        .optional()
        .map(Drafts::typed)
        .orElse(Typed.NOTHING);
  }

  /// What a form shows on its page: what was typed when it was just refused, and else what was kept
  /// of it; in templates {@code typed=${@drafts.or(typed, shell.user, kept)}} on the form.
  public Typed or(Typed typed, String user, String form) {
    return typed.has(FIELD, form) ? typed : of(user, form);
  }

  /// @return false when it is too long to keep
  @Transactional
  public boolean keep(String user, String form, Map<String, List<String>> fields) {
    var written = JSON.writeValueAsString(fields);
    if (written.length() > LONGEST) {
      return false;
    }
    forget(user, form);
    jdbc.sql(
            """
            insert into form_drafts (user_name, form, fields, saved_at)
            values (:user, :form, :fields, :at)
            """)
        .param("user", user)
        .param("form", form)
        .param("fields", written)
        .param("at", clock.now())
        .update();
    return true;
  }

  public void forget(String user, String form) {
    jdbc.sql("delete from form_drafts where user_name = :user and form = :form")
        .param("user", user)
        .param("form", form)
        .update();
  }

  private static Typed typed(String written) {
    return new Typed(JSON.readValue(written, new TypeReference<Map<String, List<String>>>() {}));
  }
}
