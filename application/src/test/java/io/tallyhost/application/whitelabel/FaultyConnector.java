package io.tallyhost.application.whitelabel;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.whitelabel.Connector;
import io.tallyhost.domain.whitelabel.ConnectorAnswer;
import io.tallyhost.domain.whitelabel.ConnectorCall;
import io.tallyhost.domain.whitelabel.ConnectorCall.Action;
import io.tallyhost.domain.whitelabel.ProductOrderId;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A connector that a test can break, call by call; it remembers what it really delivered. */
final class FaultyConnector implements Connector {

  /** What goes wrong in a call. */
  enum Fault {
    NONE,
    /** It answers that it can't. */
    REFUSES,
    /** The call is lost on the way there. */
    LOST_BEFORE,
    /** It delivers, and the answer is lost. */
    LOST_AFTER,
    /** It accepts, delivers and says that it takes time. */
    SLOW,
    /** Our own process dies while it is called, after it delivered. */
    CRASH
  }

  /** The process died. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  final Deque<Fault> faults = new ArrayDeque<>();
  final List<String> calls = new ArrayList<>();
  final List<Fields> details = new ArrayList<>();
  final Map<ProductOrderId, Integer> delivered = new ConcurrentHashMap<>();
  final Set<ProductOrderId> refused = ConcurrentHashMap.newKeySet();
  private final Connector real;

  FaultyConnector(Connector real) {
    this.real = real;
  }

  @Override
  public ConnectorAnswer call(ConnectorCall call) {
    calls.add(call.action() + " " + call.id());
    details.add(call.details());
    var fault = faults.isEmpty() ? Fault.NONE : faults.pop();
    return switch (fault) {
      case NONE -> carriedOut(call);
      case REFUSES -> refuse(call);
      case LOST_BEFORE -> new ConnectorAnswer.Unknown("no answer");
      case LOST_AFTER -> {
        var unused = carriedOut(call);
        yield new ConnectorAnswer.Unknown("no answer");
      }
      case SLOW -> {
        var unused = carriedOut(call);
        yield new ConnectorAnswer.Pending();
      }
      case CRASH -> {
        var unused = carriedOut(call);
        throw new Crash();
      }
    };
  }

  @Override
  public List<Fields> lookUp(ProductDefinition product, Fields query) {
    return real.lookUp(product, query);
  }

  private ConnectorAnswer carriedOut(ConnectorCall call) {
    if (refused.contains(call.id())) {
      return new ConnectorAnswer.Failed("refused before", false);
    }
    if (call.action() == Action.ORDER) {
      var unused = delivered.putIfAbsent(call.id(), 1);
    }
    return real.call(call);
  }

  private ConnectorAnswer refuse(ConnectorCall call) {
    if (delivered.containsKey(call.id())) {
      return carriedOut(call);
    }
    refused.add(call.id());
    return new ConnectorAnswer.Failed("no", false);
  }
}
