package io.tallyhost.http.shared;

import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.NotSignedIn;
import io.tallyhost.application.shared.PasswordChangeRequired;
import io.tallyhost.application.shared.TooManyRequests;
import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where exceptions become problems. What is not listed here is our own failure. */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final Map<Class<?>, Function<Throwable, Problem>> KNOWN = known();

  private Problems() {}

  static Problem of(Throwable cause) {
    var known = KNOWN.get(cause.getClass());
    if (known != null) {
      return known.apply(cause);
    }
    return cause instanceof HttpResponseException response ? ofJavalin(response) : ours(cause);
  }

  private static Map<Class<?>, Function<Throwable, Problem>> known() {
    var known = new LinkedHashMap<Class<?>, Function<Throwable, Problem>>();
    add(known, ProblemException.class, ProblemException::problem);
    add(known, InvalidValue.class, Problems::invalid);
    add(known, NotFound.class, e -> said(404, "not_found", e));
    add(known, Forbidden.class, e -> said(403, "forbidden", e));
    add(known, Conflict.class, e -> said(409, "conflict", e));
    add(known, NotSignedIn.class, e -> said(401, "unauthorized", e));
    add(known, PasswordChangeRequired.class, e -> said(403, "password_change_required", e));
    add(
        known,
        TooManyRequests.class,
        e -> again(said(429, "rate_limited", e), e.retryAfterSeconds()));
    add(known, Unavailable.class, e -> again(said(503, "unavailable", e), e.retryAfterSeconds()));
    add(known, HypervisorFailure.class, Problems::hypervisor);
    return Map.copyOf(known);
  }

  private static <E extends Throwable> void add(
      Map<Class<?>, Function<Throwable, Problem>> known,
      Class<E> type,
      Function<E, Problem> problem) {
    known.put(type, cause -> problem.apply(type.cast(cause)));
  }

  private static Problem invalid(InvalidValue refused) {
    return said(400, "invalid_request", refused).withField(refused.field());
  }

  private static Problem hypervisor(HypervisorFailure failure) {
    return failure.kind() == HypervisorFailure.Kind.NOT_CONFIGURED
        ? Problem.of(503, "unavailable", "Server management is not configured. Contact support.")
        : said(502, "upstream_failed", failure);
  }

  private static Problem said(int status, String code, Throwable cause) {
    return Problem.of(status, code, String.valueOf(cause.getMessage()));
  }

  private static Problem again(Problem problem, int seconds) {
    return problem.withHeader("Retry-After", Integer.toString(seconds));
  }

  private static Problem ofJavalin(HttpResponseException response) {
    var status = Optional.ofNullable(HttpStatus.forStatus(response.getStatus()));
    var message = status.map(HttpStatus::getMessage).orElse("Error");
    var code = message.toLowerCase(Locale.ROOT).replace(' ', '_').replace("-", "_");
    return Problem.of(response.getStatus(), code, message);
  }

  private static Problem ours(Throwable cause) {
    LOG.error("A request failed unexpectedly", cause);
    return Problem.of(500, "internal_error", "Internal server error");
  }
}
