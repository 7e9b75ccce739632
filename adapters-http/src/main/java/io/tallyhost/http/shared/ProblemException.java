package io.tallyhost.http.shared;

/** A problem that the HTTP side itself has found. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  public ProblemException(int status, String code, String message) {
    this(Problem.of(status, code, message));
  }

  public Problem problem() {
    return problem;
  }
}
