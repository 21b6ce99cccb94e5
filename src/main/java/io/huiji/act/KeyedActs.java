package io.huiji.act;

import io.huiji.rules.Finding;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Performs an act once, however often it is sent: pages and machines give each act a key. The same
/// key with the same content gets the first answer again; with other content it is refused. A
/// refused act has changed nothing, so that its key stays free.
@Component
public final class KeyedActs {

  /// Code of the refusal when the thing has changed since the person saw it.
  public static final String STALE = "ACT-STALE";

  /// Code of the refusal when the key was given to other content before.
  public static final String KEY_TAKEN = "ACT-KEY";

  private final Acts acts;
  private final ActKeys keys;

  KeyedActs(Acts acts, ActKeys keys) {
    this.acts = acts;
    this.keys = keys;
  }

  public ActResult perform(Act act, String key, Seen seen) {
    return answered(act, key).orElseGet(() -> first(act, key, seen));
  }

  /// Of two that come at the same time, one waits at the key and finds it taken.
  private ActResult first(Act act, String key, Seen seen) {
    try {
      return acts.perform(act, new Once(key, seen));
    } catch (DuplicateKeyException taken) {
      return answered(act, key).orElseThrow(() -> taken);
    }
  }

  private Optional<ActResult> answered(Act act, String key) {
    return keys.find(act, key)
        .map(kept -> kept.sameAs(act) ? kept.answer() : ActResult.Refused.because(keyTaken()));
  }

  private static Finding keyTaken() {
    return Finding.reject(KEY_TAKEN, "")
        .observed("这一次办理的编号已经用过，内容与上次不同")
        .allowed("同一编号只办理一次")
        .fix("请刷新页面后重新填写");
  }

  private static Finding stale() {
    return Finding.reject(STALE, "")
        .observed("您打开页面以后，这件事又有变动")
        .allowed("按最新的情况办理")
        .fix("请核对最新的情况，再办理一次");
  }

  private final class Once implements Precondition {
    private final String key;
    private final Seen seen;

    Once(String key, Seen seen) {
      this.key = key;
      this.seen = seen;
    }

    @Override
    public List<Finding> unmet(Act act) {
      keys.take(act, key);
      if (!seen.thing().isEmpty()) {
        keys.queueUp(seen.thing());
      }
      return seen.stale() ? List.of(stale()) : List.of();
    }

    @Override
    public void done(Act act, ActResult.Done done) {
      keys.keep(act, key, done);
    }
  }
}
