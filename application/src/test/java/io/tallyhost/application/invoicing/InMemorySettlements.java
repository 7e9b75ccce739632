package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.invoicing.Settlements;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Settlements in a map. */
public final class InMemorySettlements implements Settlements {

  private static final Comparator<Settlement> LONGEST_DUE_FIRST =
      Comparator.comparing(Settlement::due).thenComparing(each -> each.invoice().value());

  private final InMemoryUnitOfWork unitOfWork;
  private final InMemoryTable<String, Settlement> settlements;

  public InMemorySettlements(InMemoryUnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
    this.settlements = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void open(List<Settlement> opened) {
    unitOfWork.run(() -> opened.forEach(each -> settlements.insert(each.invoice().value(), each)));
  }

  @Override
  public Optional<Settlement> find(InvoiceId invoice) {
    return settlements.find(invoice.value());
  }

  @Override
  public Optional<Settlement> lock(InvoiceId invoice) {
    return find(invoice);
  }

  @Override
  public void update(Settlement settlement) {
    settlements.update(settlement.invoice().value(), settlement);
  }

  @Override
  public List<Settlement> dueBefore(LocalDate day, Optional<Settlement> after, int limit) {
    return outstanding(each -> each.due().isBefore(day))
        .filter(each -> after.map(last -> LONGEST_DUE_FIRST.compare(each, last) > 0).orElse(true))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Settlement> outstandingOf(Collection<AccountId> accounts) {
    return outstanding(each -> accounts.contains(each.owner().account())).toList();
  }

  @Override
  public List<Settlement> settledAfter(int steps, int limit) {
    return settlements.where(each -> each.outstanding().isZero() && each.steps() == steps).stream()
        .limit(limit)
        .toList();
  }

  private Stream<Settlement> outstanding(Predicate<Settlement> wanted) {
    return settlements.where(each -> each.outstanding().isPositive() && wanted.test(each)).stream()
        .sorted(LONGEST_DUE_FIRST);
  }
}
