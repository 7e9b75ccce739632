package io.tallyhost.virtfusion;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallyhost.domain.service.HypervisorFailure;
import java.util.Optional;
import java.util.function.Function;

/** Carries a call to the panel and reads its answer; everything that fails is a failure. */
interface Panel {

  /** The answer as read; a reader that throws {@link Unreadable} makes the call fail. */
  <T> T call(PanelCall call, Function<JsonNode, T> reader);

  /** Whether there is one to call. */
  default boolean isConfigured() {
    return true;
  }

  /** A call whose answer says nothing but yes. */
  default void tell(PanelCall call) {
    var unused = call(call, answer -> Boolean.TRUE);
  }

  /** The same, where a thing that does not exist is an answer too. */
  default <T> Optional<T> callIfThere(PanelCall call, Function<JsonNode, T> reader) {
    try {
      return Optional.of(call(call, reader));
    } catch (HypervisorFailure failure) {
      if (failure.kind() == HypervisorFailure.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw failure;
    }
  }
}
