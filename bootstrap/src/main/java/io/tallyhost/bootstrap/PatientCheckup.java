package io.tallyhost.bootstrap;

import io.tallyhost.http.operations.Checkup;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A checkup that nobody waits for longer than a probe does. Who asks while it is still going on
 * waits for the same one, so that impatient probes don't pile up.
 */
final class PatientCheckup implements Checkup {

  private final Checkup checkup;
  private final Duration patience;
  private Optional<CompletableFuture<Finding>> going = Optional.empty();

  PatientCheckup(Checkup checkup, Duration patience) {
    this.checkup = checkup;
    this.patience = patience;
  }

  @Override
  public String name() {
    return checkup.name();
  }

  @Override
  public Finding find() {
    try {
      return ask().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return new Finding(false, "slow");
    } catch (ExecutionException broken) {
      return new Finding(false, "broken");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Finding(false, "stopped");
    }
  }

  private synchronized CompletableFuture<Finding> ask() {
    var asked =
        going
            .filter(it -> !it.isDone())
            .orElseGet(() -> CompletableFuture.supplyAsync(checkup::find));
    going = Optional.of(asked);
    return asked;
  }
}
