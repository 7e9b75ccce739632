package io.tallyhost.application.apikey;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.RateLimits;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Use case of the operator: how many requests a minute each kind of key has. */
public final class LimitKeyKinds {

  private final ApiKeys keys;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;

  public LimitKeyKinds(ApiKeys keys, UnitOfWork unitOfWork, Recorder recorder) {
    this.keys = keys;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
  }

  /** All kinds, the usual limit where nobody has said anything. */
  public Map<KeyKind, Integer> show(Principal principal) {
    Access.requireOperator(principal, Permission.SETTINGS_VIEW);
    var all = new EnumMap<KeyKind, Integer>(KeyKind.class);
    for (var kind : KeyKind.values()) {
      all.put(kind, RateLimits.PER_KEY);
    }
    all.putAll(keys.kindLimits());
    return all;
  }

  /** Another limit for a kind, or the usual one again. */
  public void limit(Principal principal, KeyKind kind, Optional<Integer> perMinute) {
    Access.requireOperator(principal, Permission.SETTINGS_EDIT);
    InvalidValue.unless(
        perMinute.map(it -> it >= 1 && it <= 100_000).orElse(true),
        "rate_limit",
        perMinute,
        "1 to 100000 requests a minute");
    unitOfWork.run(() -> change(principal, kind, perMinute));
  }

  private void change(Principal principal, KeyKind kind, Optional<Integer> perMinute) {
    var before = Optional.ofNullable(keys.kindLimits().get(kind));
    keys.limitKind(kind, perMinute);
    recorder.changed(
        principal,
        principal.owner(),
        "settings.rate_limit",
        kind.wireName(),
        before.map(it -> Map.of("per_minute", it.toString())).orElseGet(Map::of),
        perMinute.map(it -> Map.of("per_minute", it.toString())).orElseGet(Map::of));
  }
}
