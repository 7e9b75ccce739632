package io.tallyhost.domain.apikey;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Rights;
import io.tallyhost.domain.identity.TokenHash;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * A key for programs. It acts as its owner, within its scopes.
 *
 * @param lookup its beginning, which is no secret and by which it is found
 * @param perMinute its own rate limit, when it has one
 * @param usedAt when it was used last, to the minute
 */
public record ApiKey(
    ApiKeyId id,
    Owner owner,
    KeyKind kind,
    String name,
    String lookup,
    KeySecret secret,
    List<Scope> scopes,
    AllowedAddresses allowedAddresses,
    Optional<Integer> perMinute,
    AccountId mintedBy,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> usedAt,
    Optional<Instant> revokedAt) {

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
  private static final int LONGEST_NAME = 100;

  public ApiKey {
    name = InvalidValue.line("name", name, LONGEST_NAME);
    scopes = List.copyOf(scopes);
    InvalidValue.unless(!scopes.isEmpty(), "scopes", scopes, "at least one scope");
    InvalidValue.unless(
        perMinute.map(it -> it >= 1 && it <= 100_000).orElse(true),
        "rate_limit",
        perMinute,
        "1 to 100000 requests a minute");
    InvalidValue.unless(
        expiresAt.map(it -> it.isAfter(createdAt)).orElse(true),
        "expires_at",
        expiresAt,
        "a time in the future");
  }

  public boolean isUsableAt(Instant now) {
    return revokedAt.isEmpty() && expiresAt.map(now::isBefore).orElse(true);
  }

  /** What its scopes stand for. */
  public Rights rights() {
    var all = EnumSet.noneOf(Permission.class);
    scopes.forEach(scope -> all.addAll(scope.rights().permissions()));
    return new Rights(all);
  }

  public List<String> scopeNames() {
    return scopes.stream().map(Scope::name).toList();
  }

  public boolean shouldBeNotedAt(Instant now) {
    return usedAt.map(it -> !now.isBefore(it.plus(NOTED_EVERY))).orElse(true);
  }

  public ApiKey usedAt(Instant now) {
    return with(secret, Optional.of(now), revokedAt);
  }

  public ApiKey revoked(Instant now) {
    return with(secret, usedAt, revokedAt.or(() -> Optional.of(now)));
  }

  /** The same key with another secret; the old one is good for the grace period. */
  public ApiKey rotated(TokenHash next, Duration grace, Instant now) {
    return with(secret.replacedBy(next, now, now.plus(grace)), usedAt, revokedAt);
  }

  /** With this limit, unless it has one of its own. */
  public ApiKey limitedTo(Optional<Integer> kindLimit) {
    return with(perMinute.or(() -> kindLimit));
  }

  private ApiKey with(Optional<Integer> limit) {
    return new ApiKey(
        id,
        owner,
        kind,
        name,
        lookup,
        secret,
        scopes,
        allowedAddresses,
        limit,
        mintedBy,
        createdAt,
        expiresAt,
        usedAt,
        revokedAt);
  }

  private ApiKey with(KeySecret newSecret, Optional<Instant> used, Optional<Instant> revoked) {
    return new ApiKey(
        id,
        owner,
        kind,
        name,
        lookup,
        newSecret,
        scopes,
        allowedAddresses,
        perMinute,
        mintedBy,
        createdAt,
        expiresAt,
        used,
        revoked);
  }
}
