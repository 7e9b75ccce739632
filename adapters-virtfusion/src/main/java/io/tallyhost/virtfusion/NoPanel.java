package io.tallyhost.virtfusion;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallyhost.domain.service.HypervisorFailure;
import java.util.function.Function;

/** Stands where a panel would be when none has been set up. */
final class NoPanel implements Panel {

  @Override
  public boolean isConfigured() {
    return false;
  }

  @Override
  public <T> T call(PanelCall call, Function<JsonNode, T> reader) {
    throw HypervisorFailure.notConfigured();
  }
}
