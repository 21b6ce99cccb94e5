package io.huiji.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One look at a page: while it lasts, what was asked of the database once is not asked again. A
/// page shows things as they stood at one moment, and asks for the same unit, post or meeting
/// hundreds of times. Only for looks: an act changes what it reads, and opens none.
public final class OneLook {

  private static final ThreadLocal<@Nullable Map<Object, Object>> OPEN = new ThreadLocal<>();

  private OneLook() {}

  /// Something that is done within one look, and may fail as it does.
  @FunctionalInterface
  public interface Looking<X extends Exception, Y extends Exception> {
    void run() throws X, Y;
  }

  public static <X extends Exception, Y extends Exception> void during(Looking<X, Y> looking)
      throws X, Y {
    OPEN.set(new HashMap<>());
    try {
      looking.run();
    } finally {
      OPEN.remove();
    }
  }

  public static boolean isOpen() {
    return OPEN.get() != null;
  }

  /// @param question names what is asked for, with all that the answer depends on
  /// @param answer of a kind that nobody changes
  @SuppressWarnings("unchecked") // a question has one kind of answer
  public static <T> T once(Object question, Supplier<T> answer) {
    var known = OPEN.get();
    if (known == null) {
      return answer.get();
    }
    var found = known.get(question);
    if (found == null) {
      found = answer.get();
      known.put(question, found);
    }
    return (T) found;
  }
}
