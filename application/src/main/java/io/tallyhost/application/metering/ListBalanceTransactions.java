package io.tallyhost.application.metering;

import static java.util.stream.Collectors.groupingBy;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.BilledLine;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.WalletMovement;
import io.tallyhost.domain.wallet.Wallets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What last moved on a wallet, with usage unfolded to a line for each service and hour. */
public final class ListBalanceTransactions {

  /** One line of the list; negative when it was taken. */
  public record Line(
      String id, Money amount, TransactionKind kind, String description, Instant at) {}

  private static final int LONGEST = 50;
  private static final Duration LONGEST_TICK = Duration.ofHours(25);
  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("MMM d HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter END =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Wallets wallets;
  private final UsageHistory history;
  private final Services services;

  public ListBalanceTransactions(Wallets wallets, UsageHistory history, Services services) {
    this.wallets = wallets;
    this.history = history;
    this.services = services;
  }

  /** The newest ones, for an owner whose sight was authorised by whoever asks. */
  public List<Line> of(Owner owner) {
    var movements = wallets.movements(owner.account(), new PageRequest(LONGEST, 0)).items();
    var usage = movements.stream().filter(ListBalanceTransactions::isUsage).toList();
    if (usage.isEmpty()) {
      return movements.stream().map(ListBalanceTransactions::whole).toList();
    }
    var ids = usage.stream().map(WalletMovement::transaction).toList();
    var since = usage.get(usage.size() - 1).at().minus(LONGEST_TICK);
    var lines = history.newestLines(owner, ids, since, LONGEST);
    var sums = history.sums(owner, ids, since);
    var labels = labels(lines);
    Map<TransactionId, List<BilledLine>> byTransaction =
        lines.stream().collect(groupingBy(BilledLine::transaction));
    return movements.stream()
        .flatMap(
            movement ->
                isUsage(movement)
                    ? Stream.concat(
                        rest(movement, sums).stream(),
                        byTransaction.getOrDefault(movement.transaction(), List.of()).stream()
                            .map(line -> line(line, labels)))
                    : Stream.of(whole(movement)))
        .limit(LONGEST)
        .toList();
  }

  private static boolean isUsage(WalletMovement movement) {
    return movement.kind() == TransactionKind.USAGE;
  }

  private Map<ServiceId, String> labels(List<BilledLine> lines) {
    var ids = lines.stream().map(line -> line.line().service().id()).distinct().toList();
    return services.labels(ids);
  }

  private static Line whole(WalletMovement movement) {
    return new Line(
        movement.transaction().value(),
        movement.amount(),
        movement.kind(),
        movement.description(),
        movement.at());
  }

  private static Line line(BilledLine billed, Map<ServiceId, String> labels) {
    var service = billed.line().service();
    return new Line(
        "%s-%d-%d"
            .formatted(billed.transaction(), service.serial(), billed.from().getEpochSecond()),
        billed.line().usage().amount().negated(),
        TransactionKind.USAGE,
        description(labels.getOrDefault(service.id(), "service " + service.serial()), billed),
        billed.to());
  }

  static String description(String label, BilledLine billed) {
    return "Hourly VPS — %s (%s–%s UTC)"
        .formatted(label, START.format(billed.from()), END.format(billed.to()));
  }

  /** What the movement took besides its lines: the tax, or less because funds were short. */
  private static Optional<Line> rest(WalletMovement movement, Map<TransactionId, Money> sums) {
    return Optional.ofNullable(sums.get(movement.transaction()))
        .map(movement.amount()::plus)
        .filter(difference -> !difference.isZero())
        .map(
            difference ->
                new Line(
                    movement.transaction().value(),
                    difference,
                    TransactionKind.USAGE,
                    difference.isNegative()
                        ? "VAT on hourly usage"
                        : "Hourly usage not covered by the balance, owed as arrears",
                    movement.at()));
  }
}
