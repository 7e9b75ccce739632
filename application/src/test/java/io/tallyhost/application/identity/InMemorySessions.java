package io.tallyhost.application.identity;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Session;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.identity.TokenHash;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** {@link Sessions} in memory. */
public final class InMemorySessions implements Sessions {

  private final InMemoryTable<String, Session> sessions;

  public InMemorySessions(InMemoryUnitOfWork unitOfWork) {
    this.sessions = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void add(Session session) {
    sessions.insert(session.id(), session);
  }

  @Override
  public Optional<Session> find(TokenHash token) {
    return sessions.where(it -> it.token().equals(token)).stream().findFirst();
  }

  @Override
  public void note(Session session) {
    if (sessions.find(session.id()).isPresent()) {
      sessions.update(session.id(), session);
    }
  }

  @Override
  public void end(String sessionId) {
    sessions.remove(sessionId);
  }

  @Override
  public int endAll(AccountId account) {
    return remove(it -> it.account().equals(account));
  }

  @Override
  public int endOthers(AccountId account, String sessionId) {
    return remove(it -> it.account().equals(account) && !it.id().equals(sessionId));
  }

  @Override
  public int forgetExpired(Instant before) {
    return remove(it -> it.expiresAt().isBefore(before));
  }

  private int remove(Predicate<Session> wanted) {
    var gone = sessions.where(wanted);
    gone.forEach(it -> sessions.remove(it.id()));
    return gone.size();
  }
}
