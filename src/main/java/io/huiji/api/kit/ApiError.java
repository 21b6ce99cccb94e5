package io.huiji.api.kit;

/// Breaks off a request with a problem.
public final class ApiError extends RuntimeException {

  private final transient Problem problem;

  public ApiError(Problem problem) {
    super(problem.title(), null, false, false);
    this.problem = problem;
  }

  /// Not there, or not for this person.
  public static ApiError notThere() {
    return new ApiError(Problem.of(404, ""));
  }

  /// @param what is wrong with the request, in Chinese
  public static ApiError unfit(String what) {
    return new ApiError(Problem.of(400, "").detail(what));
  }

  public Problem problem() {
    return problem;
  }
}
