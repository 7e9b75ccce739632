package io.tallyhost.persistence.audit;

import io.tallyhost.application.audit.AuditContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.audit.AuditArchive;
import io.tallyhost.domain.audit.AuditTrail;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiAuditTest extends AuditContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected AuditTrail trail() {
    return new JdbiAuditTrail(POSTGRES.jdbi());
  }

  @Override
  protected AuditArchive archive() {
    return new JdbiAuditArchive(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
