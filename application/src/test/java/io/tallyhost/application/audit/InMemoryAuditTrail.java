package io.tallyhost.application.audit;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.audit.AuditEntry;
import io.tallyhost.domain.audit.AuditTrail;
import java.util.List;

/** Keeps what was done, for tests to read. */
public final class InMemoryAuditTrail implements AuditTrail {

  private final InMemoryTable<String, AuditEntry> entries;

  public InMemoryAuditTrail(InMemoryUnitOfWork unitOfWork) {
    this.entries = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void addAll(List<AuditEntry> some) {
    some.forEach(entry -> entries.insert(entry.id(), entry));
  }

  public List<AuditEntry> entries() {
    return List.copyOf(entries.all());
  }
}
