package io.huiji.entry.token;

import io.huiji.access.Post;
import io.huiji.act.Act;
import io.huiji.act.ActDescription;
import io.huiji.act.ActFiles;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.ActSet;
import io.huiji.act.Acts;
import io.huiji.audit.Concern;
import io.huiji.entry.MachineToken;
import io.huiji.entry.MachineTokens;
import io.huiji.entry.TokenScope;
import io.huiji.operations.FirstPasswords;
import io.huiji.rules.Finding;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Issuing and revoking the tokens of machines. Like what is done about accounts, they are cited
/// under R6.1: a machine does nothing that a holder of the post could not do that day.
@Configuration(proxyBeanMethods = false)
class TokenActs {

  private static final String RULE = "R6.1";
  private static final String ARTICLE = "六";
  private static final String ISSUE = "issue-token";
  private static final int LONGEST_LABEL = 100;

  @Bean
  ActSet keepingTokens(MachineTokens tokens, ObjectProvider<Acts> acts, FirstPasswords files) {
    var work = new Work(tokens, acts, files);
    return ActSet.of(
        ActDescription.named(ISSUE, "label", "scope", "days")
            .under(RULE, ARTICLE)
            .by("每个用户，发给自己的账号")
            .needs(
                "label 写给哪个程序用；scope 为 read（读取）、hand-in（报送）和若干办理事项的名称；"
                    + "days 为有效天数，1 至 "
                    + MachineTokens.LONGEST
                    + "。令牌只给一次：网页办理的显示在页面上，命令行办理的写入数据文件夹的 token-编号.txt（只有本机所有者可读），"
                    + "接口办理的一小时内在网页取得")
            .refusedFor(
                "没有写范围、范围里有不认得的名称或 issue-token、天数不在范围内、已有 " + MachineTokens.MOST + " 个有效的令牌、用令牌办理")
            .does(work::issue),
        ActDescription.named("revoke-token", "token")
            .under(RULE, ARTICLE)
            .by("本人，或系统管理员")
            .needs("令牌有效，或者还没有取得；token 写编号。立即失效")
            .refusedFor("没有这个令牌、不是自己的、已失效")
            .does(work::revoke));
  }

  private record Work(MachineTokens tokens, ObjectProvider<Acts> acts, FirstPasswords files) {

    private Done issue(Act act) {
      var user = act.actor().name();
      var label = act.fields().text("label");
      var scope = TokenScope.parse(String.join(" ", act.fields().texts("scope")));
      var days = act.fields().integer("days");
      refuseUnfit(label, scope, days, user);
      var number = tokens.issue(user, label, scope, days);
      if (act.caller().files() instanceof ActFiles.Folder) {
        tokens.take(number, user).ifPresent(secret -> keepAfterCommit(number, user, secret));
      }
      return done(number, user).request(number).reason(label + "；" + scope + "；" + days + "天");
    }

    /// A token that is not in force lies nowhere.
    private void keepAfterCommit(int number, String user, String secret) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              files.keepToken(number, user, secret);
            }
          });
    }

    private void refuseUnfit(String label, TokenScope scope, int days, String user) {
      if (label.length() > LONGEST_LABEL) {
        throw refused("label", "名称过长", "不超过 " + LONGEST_LABEL + " 字", "请写短一些");
      }
      var unknown = unknown(scope);
      if (scope.names().isEmpty() || !unknown.isEmpty()) {
        throw refused(
            "scope",
            scope.names().isEmpty() ? "没有写范围" : "范围里有“" + unknown + "”",
            "read、hand-in，或 docs/acts.md 里的办理事项（issue-token 除外）",
            "请改正范围");
      }
      if (days < 1 || days > MachineTokens.LONGEST) {
        throw refused("days", days + " 天", "1 至 " + MachineTokens.LONGEST + " 天", "请改正天数");
      }
      if (tokens.of(user).stream().filter(MachineToken::revocable).count() >= MachineTokens.MOST) {
        throw refused("label", "已有 " + MachineTokens.MOST + " 个有效的令牌", "不超过这个数", "请先撤销不用的令牌");
      }
    }

    private String unknown(TokenScope scope) {
      var names = new TreeSet<>(scope.acts());
      acts.getObject().descriptions().stream()
          .map(ActDescription::name)
          .filter(name -> !name.equals(ISSUE))
          .forEach(names::remove);
      return names.stream().collect(Collectors.joining("、"));
    }

    private Done revoke(Act act) {
      var number = act.fields().integer("token");
      var token =
          tokens
              .find(number)
              .filter(found -> found.user().equals(act.actor().name()) || isOperator(act))
              .filter(MachineToken::revocable)
              .orElseThrow(
                  () -> refused("token", "没有令牌 " + number + "，或者已失效", "自己的、有效的令牌", "请核对编号"));
      tokens.revoke(number);
      return done(number, token.user()).reason(token.label());
    }

    private static boolean isOperator(Act act) {
      return act.actor().holds(Post.OPERATOR);
    }

    private static Done done(int number, String user) {
      return Done.to("机器令牌" + number).concerning(Concern.NONE.person(user));
    }

    private static ActRefused refused(String where, String observed, String allowed, String fix) {
      return ActRefused.because(
          Finding.reject(RULE, ARTICLE).where(where).observed(observed).allowed(allowed).fix(fix));
    }
  }
}
