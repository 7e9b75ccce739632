package io.tallyhost.application.apikey;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeyId;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.apikey.KeySecret;
import io.tallyhost.domain.apikey.KeyText;
import io.tallyhost.domain.apikey.Scopes;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Use case: make a key. Its text is in the answer and nowhere else. */
public final class MintKey {

  /**
   * What is asked for.
   *
   * @param kind without one, the kind that goes with the scopes
   * @param ownerEmail without one, the caller
   */
  public record Command(
      Optional<KeyKind> kind,
      Optional<String> name,
      Optional<EmailAddress> ownerEmail,
      List<String> scopes,
      Optional<Instant> expiresAt,
      AllowedAddresses allowedAddresses,
      Optional<Integer> perMinute) {

    KeyKind kindOrDefault() {
      return kind.orElseGet(() -> Scopes.kindOf(scopes));
    }
  }

  /** The key and what its holder is shown. */
  public record Minted(ApiKey key, KeyText text, Account owner) {}

  private final Accounts accounts;
  private final ApiKeys keys;
  private final Secrets secrets;
  private final Office office;

  public MintKey(Accounts accounts, ApiKeys keys, Secrets secrets, Office office) {
    this.accounts = accounts;
    this.keys = keys;
    this.secrets = secrets;
    this.office = office;
  }

  public Minted handle(Principal principal, Command command) {
    var kind = command.kindOrDefault();
    if (kind.isOperatorOnly()) {
      Access.requireOperator(principal, Permission.API_KEYS_CREATE);
    }
    KeyRules.requireOwnHands(principal, Permission.API_KEYS_CREATE);
    return office.unitOfWork().perform(() -> mint(principal, kind, command));
  }

  private Minted mint(Principal principal, KeyKind kind, Command command) {
    var owner = owner(principal, command);
    KeyRules.requireFitting(kind, owner);
    var text = KeyText.make(kind, secrets);
    var key = key(principal, owner, text, command);
    KeyRules.requireNoMoreThan(principal, key);
    keys.add(key);
    office
        .recorder()
        .changed(
            principal,
            key.owner(),
            "api_keys.create",
            key.id().value(),
            Map.of(),
            Map.of("kind", kind.wireName(), "scopes", String.join(",", key.scopeNames())));
    return new Minted(key, text, owner);
  }

  private Account owner(Principal principal, Command command) {
    var owner =
        command
            .ownerEmail()
            .map(this::byEmail)
            .orElseGet(() -> accounts.find(principal.account()).orElseThrow());
    if (!principal.isOperator() && !owner.id().equals(principal.account())) {
      throw new Forbidden("A key is made for oneself");
    }
    return owner;
  }

  private Account byEmail(EmailAddress email) {
    return accounts
        .findByEmail(email)
        .filter(it -> !it.isDeleted())
        .orElseThrow(
            () -> new InvalidValue("owner_email", email, "the e-mail address of an account"));
  }

  private ApiKey key(Principal principal, Account owner, KeyText text, Command command) {
    return new ApiKey(
        new ApiKeyId(office.ids().next()),
        owner.owner(),
        text.kind(),
        command.name().orElseGet(() -> text.kind().wireName() + " key"),
        text.lookup(),
        KeySecret.of(text.hash()),
        Scopes.named(text.kind(), command.scopes()),
        command.allowedAddresses(),
        command.perMinute(),
        principal.account(),
        office.now(),
        command.expiresAt(),
        Optional.empty(),
        Optional.empty());
  }
}
