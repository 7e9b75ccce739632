package io.tallyhost.virtfusion;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The panel behind HTTP. What is repeatable is repeated after the agreed pauses; a panel that keeps
 * failing is left alone for a while, so that it does not fill our threads.
 */
final class HttpPanel implements Panel {

  private static final Logger LOG = LoggerFactory.getLogger(HttpPanel.class);

  /** Whoever comes when so many wait already is sent away: they wait in threads of ours. */
  static final int MOST_AT_ONCE = 48;

  private static final int WINDOW = 20;
  private static final int ENOUGH_TO_JUDGE = 10;

  private final PanelConnection connection;
  private final Retry retry;
  private final CircuitBreaker breaker;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  HttpPanel(VirtFusionSettings settings, Clock clock) {
    this.connection = new PanelConnection(settings);
    this.retry = Retry.of("virtfusion", patience(settings));
    this.breaker = CircuitBreaker.of("virtfusion", caution(settings, clock));
  }

  @Override
  public <T> T call(PanelCall call, Function<JsonNode, T> reader) {
    if (!places.tryAcquire()) {
      throw Verdict.leftAlone().meaning();
    }
    try {
      return tried(call, reader);
    } finally {
      places.release();
    }
  }

  private <T> T tried(PanelCall call, Function<JsonNode, T> reader) {
    try {
      return call.effect() == PanelCall.Effect.ONCE
          ? once(call, reader)
          : retry.executeSupplier(() -> once(call, reader));
    } catch (PanelFailure failure) {
      LOG.debug("{}: {}", call, failure.meaning().kind());
      throw failure.meaning();
    }
  }

  private <T> T once(PanelCall call, Function<JsonNode, T> reader) {
    try {
      return Verdict.on(call, breaker.executeSupplier(() -> connection.send(call)), reader);
    } catch (PanelSilence silence) {
      throw Verdict.on(call, silence);
    } catch (CallNotPermittedException e) {
      throw Verdict.leftAlone();
    }
  }

  private static RetryConfig patience(VirtFusionSettings settings) {
    var pauses = settings.pauses();
    return RetryConfig.custom()
        .maxAttempts(pauses.size() + 1)
        .intervalFunction(attempt -> pauses.get(attempt - 1).toMillis())
        .retryOnException(it -> it instanceof PanelFailure failure && failure.isPassing())
        .build();
  }

  private static CircuitBreakerConfig caution(VirtFusionSettings settings, Clock clock) {
    return CircuitBreakerConfig.custom()
        .clock(clock)
        .slidingWindowSize(WINDOW)
        .minimumNumberOfCalls(ENOUGH_TO_JUDGE)
        .permittedNumberOfCallsInHalfOpenState(2)
        .waitIntervalFunctionInOpenState(IntervalFunction.of(settings.rest()))
        .recordException(PanelSilence.class::isInstance)
        .recordResult(reply -> reply instanceof PanelReply answer && answer.isFault())
        .build();
  }
}
