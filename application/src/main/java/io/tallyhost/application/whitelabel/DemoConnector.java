package io.tallyhost.application.whitelabel;

import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Flag;
import io.tallyhost.domain.whitelabel.Connector;
import io.tallyhost.domain.whitelabel.ConnectorAnswer;
import io.tallyhost.domain.whitelabel.ConnectorAnswer.Done;
import io.tallyhost.domain.whitelabel.ConnectorAnswer.Failed;
import io.tallyhost.domain.whitelabel.ConnectorAnswer.NeverHeard;
import io.tallyhost.domain.whitelabel.ConnectorAnswer.Pending;
import io.tallyhost.domain.whitelabel.ConnectorCall;
import io.tallyhost.domain.whitelabel.ConnectorCall.Action;
import io.tallyhost.domain.whitelabel.ProductOrderId;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * Delivers nothing, plausibly: what it makes up is described in the product's definition and
 * follows from the order's id, so that the same order gets the same answer ever after.
 */
public final class DemoConnector implements Connector {

  private final Clock clock;
  private final Map<ProductOrderId, Instant> orders = new ConcurrentHashMap<>();

  public DemoConnector(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ConnectorAnswer call(ConnectorCall call) {
    if (call.action() == Action.ORDER) {
      return order(call);
    }
    return call.action() == Action.ASK
        ? Optional.ofNullable(orders.get(call.id()))
            .map(since -> answer(call, since))
            .orElseGet(NeverHeard::new)
        : new Done(Fields.NONE);
  }

  @Override
  public List<Fields> lookUp(ProductDefinition product, Fields query) {
    var demo = product.answers().demo();
    var asked = Fields.NONE.with("query", query).with("label", product.schema().labelled(query));
    return LongStream.range(0, demo.finds())
        .mapToObj(
            number ->
                new MadeUp(product.key() + query.plain() + number)
                    .fill(demo.found(), asked)
                    .with("available", new Flag(isThere(product, query))))
        .toList();
  }

  private ConnectorAnswer order(ConnectorCall call) {
    var request = call.details().find("request").orElse(Fields.NONE);
    if (!isThere(call.product(), (Fields) request)) {
      return new Failed(call.product().name() + " is not available", true);
    }
    return answer(call, orders.computeIfAbsent(call.id(), id -> clock.instant()));
  }

  private ConnectorAnswer answer(ConnectorCall call, Instant since) {
    var demo = call.product().answers().demo();
    return clock.instant().isBefore(since.plusSeconds(demo.seconds()))
        ? new Pending()
        : new Done(new MadeUp(call.id().value()).fill(demo.results(), call.details()));
  }

  private static boolean isThere(ProductDefinition product, Fields asked) {
    return product
        .answers()
        .demo()
        .missing()
        .map(
            missing ->
                asked.values().values().stream()
                    .map(Data::plain)
                    .noneMatch(value -> value.matches(missing)))
        .orElse(true);
  }
}
