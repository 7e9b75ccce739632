package io.tallyhost.application.identity;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.OneTimeLink;
import io.tallyhost.domain.identity.OneTimeLinks;
import io.tallyhost.domain.identity.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** {@link OneTimeLinks} in memory. */
public final class InMemoryOneTimeLinks implements OneTimeLinks {

  private final InMemoryTable<AccountId, OneTimeLink> links;

  public InMemoryOneTimeLinks(InMemoryUnitOfWork unitOfWork) {
    this.links = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void add(OneTimeLink link) {
    links.put(link.account(), link);
  }

  @Override
  public Optional<OneTimeLink> find(TokenHash token) {
    return links.where(it -> it.token().equals(token)).stream().findFirst();
  }

  @Override
  public Optional<OneTimeLink> take(TokenHash token) {
    var link = find(token);
    link.ifPresent(it -> links.remove(it.account()));
    return link;
  }

  @Override
  public int forgetExpired(Instant before) {
    var gone = links.where(it -> it.expiresAt().isBefore(before));
    gone.forEach(it -> links.remove(it.account()));
    return gone.size();
  }
}
