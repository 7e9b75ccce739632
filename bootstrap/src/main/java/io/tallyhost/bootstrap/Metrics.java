package io.tallyhost.bootstrap;

import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tallyhost.http.shared.Watcher;
import io.tallyhost.persistence.shared.Database;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What is measured while the product runs. */
final class Metrics implements Watcher {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** The same with the pool of this database. */
  Metrics with(Database database) {
    database.pool().setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
    return this;
  }

  String scrape() {
    return registry.scrape();
  }

  /** A figure that is set now and then, and shown as it was set last. */
  AtomicLong level(String name, String description) {
    var level = new AtomicLong();
    Gauge.builder(name, level, AtomicLong::doubleValue).description(description).register(registry);
    return level;
  }

  @Override
  public void answered(String method, String route, int status, float milliseconds) {
    Timer.builder("tallyhost.http.requests")
        .tag("method", method.length() > 7 ? "other" : method)
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .register(registry)
        .record(Duration.ofNanos((long) (milliseconds * 1_000_000)));
  }
}
