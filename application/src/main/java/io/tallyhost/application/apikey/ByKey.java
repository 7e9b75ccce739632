package io.tallyhost.application.apikey;

import io.tallyhost.application.apikey.Authentication.Authenticated;
import io.tallyhost.application.apikey.Authentication.Refused;
import io.tallyhost.application.identity.Admission;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.apikey.KeyText;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Standing;
import java.time.Clock;
import java.util.Optional;

/** Who somebody is that shows a key, with what the key leaves of the rights. */
public final class ByKey {

  private final Accounts accounts;
  private final ApiKeys keys;
  private final Admission admission;
  private final Clock clock;

  public ByKey(Accounts accounts, ApiKeys keys, Admission admission, Clock clock) {
    this.accounts = accounts;
    this.keys = keys;
    this.admission = admission;
    this.clock = clock;
  }

  Optional<Authentication> authenticate(KeyText text, Origin origin) {
    var now = clock.instant();
    return keys.findByLookup(text.lookup())
        .filter(key -> key.kind() == text.kind() && key.isUsableAt(now))
        .filter(key -> key.secret().accepts(text.secretPart(), now))
        .flatMap(
            key ->
                Admission.standing(accounts, key.owner().account())
                    .map(it -> key(key, it, origin)));
  }

  private Authentication key(ApiKey key, Standing standing, Origin origin) {
    var account =
        Admission.principal(standing, "key:" + key.id().value(), Optional.empty(), origin);
    var principal = Admission.narrowed(account, key.rights());
    var refusal = admission.refusal(standing, principal);
    if (refusal.isEmpty() && !admission.isAllowedFrom(key.allowedAddresses(), principal)) {
      refusal = Optional.of("Address not allowed");
    }
    return refusal.<Authentication>map(Refused::new).orElseGet(() -> noted(key, principal));
  }

  private Authentication noted(ApiKey key, Principal principal) {
    var now = clock.instant();
    if (key.shouldBeNotedAt(now)) {
      keys.note(key.usedAt(now));
    }
    return new Authenticated(principal, key.perMinute());
  }
}
