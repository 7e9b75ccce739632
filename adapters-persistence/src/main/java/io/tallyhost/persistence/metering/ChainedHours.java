package io.tallyhost.persistence.metering;

import static java.util.stream.Collectors.joining;

import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.UsageHour;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.metering.WalletTick;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.persistence.shared.Chained;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Makes rows of the hours that were billed, each bound to the one before it. */
final class ChainedHours {

  private final Map<Owner, ChainHead> heads;
  private final List<Chained<UsageRow>> rows = new ArrayList<>();

  /** The hours of those ticks; chains go on where they ended before. */
  ChainedHours(List<WalletTick> ticks, Map<Owner, ChainHead> before) {
    this.heads = new HashMap<>(before);
    ticks.forEach(tick -> tick.hours().forEach(hour -> add(tick, hour)));
  }

  List<Chained<UsageRow>> rows() {
    return rows;
  }

  /** Where the chains end with the new rows. */
  Map<Owner, ChainHead> heads() {
    return heads;
  }

  private void add(WalletTick tick, UsageHour hour) {
    var owner = tick.meter().owner();
    var before = heads.getOrDefault(owner, ChainHead.start(owner));
    var row = row(tick, hour, before.number() + 1);
    var hash = row.hash(before.hash());
    heads.put(owner, new ChainHead(owner, row.number(), hash));
    rows.add(new Chained<>(row, hash));
  }

  private static UsageRow row(WalletTick tick, UsageHour hour, long number) {
    var currency = tick.meter().currency();
    return new UsageRow(
        tick.meter().owner().root().value(),
        tick.meter().owner().account().value(),
        number,
        hour.from(),
        hour.to(),
        currency.getCurrencyCode(),
        hour.total(currency).minor(),
        tick.transaction().map(posted -> posted.id()).map(TransactionId::value),
        tick.accrues(),
        array(hour, line -> line.service().serial()),
        array(hour, line -> line.usage().seconds()),
        array(hour, line -> line.usage().amount().minor()));
  }

  private static String array(UsageHour hour, ToLongFunction<UsageLine> value) {
    return hour.lines().stream()
        .map(line -> Long.toString(value.applyAsLong(line)))
        .collect(joining(",", "{", "}"));
  }
}
