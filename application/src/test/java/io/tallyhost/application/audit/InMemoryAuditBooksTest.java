package io.tallyhost.application.audit;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.audit.AuditArchive;
import io.tallyhost.domain.audit.AuditTrail;

final class InMemoryAuditBooksTest extends AuditContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryAuditBooks books = new InMemoryAuditBooks(unitOfWork);

  @Override
  protected AuditTrail trail() {
    return books;
  }

  @Override
  protected AuditArchive archive() {
    return books;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
