package io.huiji.api.kit;

import io.huiji.act.ActResult;
import io.huiji.rules.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one act, as the command line prints it.
///
/// @param request number of the request that it made or touched
/// @param number of the minutes that it issued
/// @param findings warnings where it is done, else why it is refused
public record ActLine(
    String act,
    boolean done,
    @Nullable Integer request,
    @Nullable String number,
    List<Finding> findings) {

  public ActLine {
    findings = List.copyOf(findings);
  }

  public static ActLine of(String act, ActResult result) {
    return switch (result) {
      case ActResult.Done done ->
          new ActLine(
              act, true, done.request().orElse(null), done.number().orElse(null), done.notes());
      case ActResult.Refused refused -> new ActLine(act, false, null, null, refused.findings());
    };
  }
}
