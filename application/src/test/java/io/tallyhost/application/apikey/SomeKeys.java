package io.tallyhost.application.apikey;

import io.tallyhost.application.identity.FakeSecrets;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeyId;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.apikey.KeySecret;
import io.tallyhost.domain.apikey.KeyText;
import io.tallyhost.domain.apikey.Scopes;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys for tests, and what their holders would show. */
public final class SomeKeys {

  private final RandomIds ids = new RandomIds();

  public KeyText text(KeyKind kind) {
    return KeyText.make(kind, new FakeSecrets());
  }

  /** A key of that text which never ends by itself. */
  public ApiKey key(KeyText text, Owner owner, Instant createdAt, String... scopes) {
    return new ApiKey(
        new ApiKeyId(ids.next()),
        owner,
        text.kind(),
        "some key",
        text.lookup(),
        KeySecret.of(text.hash()),
        Scopes.named(text.kind(), List.of(scopes)),
        AllowedAddresses.anywhere(),
        Optional.empty(),
        owner.account(),
        createdAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
