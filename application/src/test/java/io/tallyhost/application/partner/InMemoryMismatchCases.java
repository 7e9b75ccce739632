package io.tallyhost.application.partner;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.partner.CreditEvent;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.partner.MismatchCase;
import io.tallyhost.domain.partner.MismatchCases;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cases in a map; who reports is who ever did. */
public final class InMemoryMismatchCases implements MismatchCases {

  private static final PageRequest ALL = new PageRequest(100, 0);

  private final InMemoryTable<String, MismatchCase> cases;
  private final InMemoryTable<AccountId, LocalDate> progress;
  private final CreditEvents events;

  public InMemoryMismatchCases(InMemoryUnitOfWork unitOfWork, CreditEvents events) {
    this.cases = InMemoryTable.ordered(unitOfWork);
    this.progress = InMemoryTable.ordered(unitOfWork);
    this.events = events;
  }

  @Override
  public List<Owner> reporters() {
    return events.list(Optional.empty(), ALL).items().stream()
        .map(CreditEvent::owner)
        .distinct()
        .toList();
  }

  @Override
  public Optional<LocalDate> lookedUntil(AccountId reseller) {
    return progress.find(reseller);
  }

  @Override
  public boolean take(Owner reseller, LocalDate day) {
    var until = progress.find(reseller.account());
    if (until.filter(day::isBefore).isPresent()) {
      return false;
    }
    if (until.isPresent()) {
      progress.update(reseller.account(), day.plusDays(1));
    } else {
      progress.insert(reseller.account(), day.plusDays(1));
    }
    return true;
  }

  @Override
  public void add(MismatchCase one) {
    cases.insert(one.id(), one);
  }

  @Override
  public Optional<MismatchCase> find(String id) {
    return cases.find(id);
  }

  @Override
  public Optional<MismatchCase> lock(String id) {
    return cases.find(id);
  }

  @Override
  public void settle(MismatchCase one) {
    cases.update(one.id(), one);
  }

  @Override
  public Page<MismatchCase> list(Query query, PageRequest page) {
    return Page.of(
        cases.where(it -> fits(query, it)).stream()
            .sorted(
                Comparator.comparing(MismatchCase::foundAt)
                    .thenComparing(MismatchCase::id)
                    .reversed())
            .toList(),
        page);
  }

  private static boolean fits(Query query, MismatchCase one) {
    return query.reseller().map(one.owner().account()::equals).orElse(true)
        && query.isOpen().map(open -> open == one.isOpen()).orElse(true);
  }
}
