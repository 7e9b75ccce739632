package io.tallyhost.application.apikey;

import io.tallyhost.application.shared.Principal;
import java.util.Optional;
import java.util.function.Function;

/** What became of a credential. */
public sealed interface Authentication {

  <T> T fold(
      Function<Authenticated, T> onAuthenticated,
      Function<Unknown, T> onUnknown,
      Function<Refused, T> onRefused);

  /**
   * It is good.
   *
   * @param perMinute the key's own rate limit, when it has one
   */
  record Authenticated(Principal principal, Optional<Integer> perMinute) implements Authentication {

    @Override
    public <T> T fold(
        Function<Authenticated, T> onAuthenticated,
        Function<Unknown, T> onUnknown,
        Function<Refused, T> onRefused) {
      return onAuthenticated.apply(this);
    }
  }

  /** There is no such session or key, or not any more. */
  record Unknown() implements Authentication {

    @Override
    public <T> T fold(
        Function<Authenticated, T> onAuthenticated,
        Function<Unknown, T> onUnknown,
        Function<Refused, T> onRefused) {
      return onUnknown.apply(this);
    }
  }

  /** It is good, but may not be used: from there, or while the account is suspended. */
  record Refused(String reason) implements Authentication {

    @Override
    public <T> T fold(
        Function<Authenticated, T> onAuthenticated,
        Function<Unknown, T> onUnknown,
        Function<Refused, T> onRefused) {
      return onRefused.apply(this);
    }
  }
}
