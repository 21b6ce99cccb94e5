package io.huiji.entry.account;

import io.huiji.access.Accounts;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.act.Act;
import io.huiji.act.ActDescription;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.ActSet;
import io.huiji.audit.Concern;
import io.huiji.operations.FirstPasswords;
import io.huiji.rules.Finding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What the operator does about accounts: a new first password, closing, opening again. They are
/// cited under R6.1: only who holds a post that day may act for it.
@Configuration(proxyBeanMethods = false)
class AccountActs {

  private static final String RULE = "R6.1";
  private static final String ARTICLE = "六";
  private static final String WHO = "系统管理员";

  @Bean
  ActSet keepingAccounts(Work work) {
    return ActSet.of(
        described("reset-account", "user")
            .needs(
                "该用户存在。新的首次密码写入数据文件夹的 first-password-用户.txt（只有本机所有者可读），本人登录后须更改；原来的登录随即失效，暂停登录的也恢复")
            .refusedFor("没有这个用户")
            .does(work::reset),
        described("close-account", "user", "reason")
            .needs("该用户存在；写明理由。正在登录的随即退出，以后不能登录；职务和已办的事不变")
            .refusedFor("没有这个用户、是办理人自己")
            .does(work::close),
        described("open-account", "user", "reason")
            .needs("账号已停用；写明理由")
            .refusedFor("没有这个用户、没有停用")
            .does(work::open));
  }

  private static ActDescription described(String name, String... fields) {
    return ActDescription.named(name, fields).under(RULE, ARTICLE).by(WHO, Post.OPERATOR);
  }

  @Bean
  Work accountWork(
      Accounts accounts,
      Organisation organisation,
      SignInFailures failures,
      FirstPasswords passwords) {
    return new Work(accounts, organisation, failures, passwords);
  }

  record Work(
      Accounts accounts,
      Organisation organisation,
      SignInFailures failures,
      FirstPasswords passwords) {

    private Done reset(Act act) {
      var user = user(act);
      var password = accounts.create(user.name());
      afterCommit(() -> passwords.keep(user, password));
      failures.forget(user.name());
      return done(user);
    }

    /// A password that is not in force lies nowhere.
    private static void afterCommit(Runnable work) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              work.run();
            }
          });
    }

    private Done close(Act act) {
      var user = user(act);
      var reason = act.fields().text("reason");
      if (user.name().equals(act.actor().name())) {
        throw refused(user.name(), "不能停用自己的账号", "请由另一位系统管理员办理");
      }
      accounts.close(user.name());
      return done(user).reason(reason);
    }

    private Done open(Act act) {
      var user = user(act);
      var reason = act.fields().text("reason");
      if (!accounts.closed(user.name())) {
        throw refused(user.name(), "账号没有停用", "无须办理");
      }
      accounts.reopen(user.name());
      return done(user).reason(reason);
    }

    private User user(Act act) {
      var name = act.fields().text("user");
      return organisation
          .user(name)
          .orElseThrow(() -> refused(name, "没有“" + name + "”这个用户", "请核对用户名"));
    }

    private static Done done(User user) {
      return Done.to(user.name()).concerning(Concern.NONE.person(user.name()));
    }

    private static ActRefused refused(String where, String observed, String fix) {
      return ActRefused.because(
          Finding.reject(RULE, ARTICLE)
              .where(where)
              .observed(observed)
              .allowed("系统里已有的其他用户")
              .fix(fix));
    }
  }
}
