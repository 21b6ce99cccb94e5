package io.huiji.notice;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Mail that tells people of their notices: that there is something, of what title where it may
/// stand in a mail, and to sign in. Who has left or whose account is closed gets none. Each goes
/// out once: where nobody can know whether it did, it waits for a person.
public interface Mails {

  /// Whether a mail server is set.
  boolean on();

  /// Sends what is due, one after the other.
  void send();

  Counts counts();

  /// When the notice was posted whose mail waits longest; empty where none waits.
  Optional<LocalDateTime> waitingSince();

  /// What needs a person: given back, uncertain, or without an address; the latest first.
  List<Mail> open(int most);

  Optional<Mail> find(long number);

  /// What was on its way when the data were set back may have arrived since.
  ///
  /// @return how many
  int doubtAll(String why);

  record Counts(long waiting, long sent, long dead, long uncertain, long letters) {

    public long stuck() {
      return dead + uncertain;
    }
  }

  /// @param user user name, or code of a unit where nobody has an address
  /// @param fault what the server said last, or why nobody knows
  record Mail(
      long number,
      String user,
      String occasion,
      State state,
      int tries,
      LocalDateTime posted,
      String fault) {}

  enum State {
    WAITING("待发"),
    SENDING("正在发"),
    SENT("已发出"),
    DEAD("发不出去"),
    UNCERTAIN("不确定是否已发出"),
    NO_ADDRESS("没有邮箱，须另行送达"),
    GIVEN_UP("不再发送");

    private final String chinese;

    State(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }

    /// Whether a person may send it again or give it up.
    public boolean open() {
      return this == DEAD || this == UNCERTAIN || this == NO_ADDRESS;
    }
  }
}
