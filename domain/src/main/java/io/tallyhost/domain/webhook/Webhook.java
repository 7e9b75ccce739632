package io.tallyhost.domain.webhook;

import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.Optional;

/**
 * An address that is told of events within sight of its owner.
 *
 * @param ownerKind what the owner is, which decides how far it sees
 * @param disabledBecause why nothing is sent there any more
 */
public record Webhook(
    WebhookId id,
    Owner owner,
    AccountKind ownerKind,
    WebhookAddress address,
    WebhookTopics topics,
    Optional<String> description,
    Optional<String> disabledBecause,
    Instant createdAt) {

  private static final int LONGEST_DESCRIPTION = 200;

  public Webhook {
    description = InvalidValue.optionalText("description", description, LONGEST_DESCRIPTION);
  }

  public boolean isEnabled() {
    return disabledBecause.isEmpty();
  }

  /** Whether it is told of such an event: the operator sees all, a reseller all below it. */
  public boolean hears(Owner about, String type) {
    return isEnabled() && sees(about) && topics.include(type, isOperators());
  }

  public Webhook with(WebhookAddress other, WebhookTopics others, Optional<String> words) {
    return new Webhook(id, owner, ownerKind, other, others, words, disabledBecause, createdAt);
  }

  public Webhook enabled() {
    return switched(Optional.empty());
  }

  public Webhook disabled(String because) {
    return switched(Optional.of(because));
  }

  private Webhook switched(Optional<String> because) {
    return new Webhook(id, owner, ownerKind, address, topics, description, because, createdAt);
  }

  private boolean isOperators() {
    return ownerKind == AccountKind.OPERATOR;
  }

  private boolean sees(Owner about) {
    return isOperators()
        || (owner.isTopLevel() ? owner.root().equals(about.root()) : owner.equals(about));
  }
}
