package io.tallyhost.domain.webhook;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;

/**
 * Where webhooks may listen.
 *
 * @param allowPrivate whether networks that are not public, and plain HTTP, are allowed as well
 */
public record WebhookRules(boolean allowPrivate) {

  /** Refuses an address by what its host stands for; without anything it is nowhere. */
  public void require(WebhookAddress address, List<String> numeric) {
    InvalidValue.unless(
        allowPrivate || address.isEncrypted(), "url", address, "an https:// address");
    InvalidValue.unless(
        !numeric.isEmpty(), "url", address.host(), "a host that can be found by its name");
    InvalidValue.unless(
        allowPrivate || numeric.stream().allMatch(PublicNetworks::contain),
        "url",
        address.host(),
        "on the public internet, with every address of its host");
  }
}
