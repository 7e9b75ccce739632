package io.tallyhost.application.identity;

import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Session;
import java.time.Duration;
import java.util.function.Function;

/** What became of a sign-in. */
public sealed interface SignInResult {

  <T> T fold(
      Function<SignedIn, T> onSignedIn,
      Function<WrongCredentials, T> onWrong,
      Function<Locked, T> onLocked,
      Function<Refused, T> onRefused);

  /**
   * Come in.
   *
   * @param token the session's secret, for the holder alone
   */
  record SignedIn(String token, Session session, Account account) implements SignInResult {

    @Override
    public <T> T fold(
        Function<SignedIn, T> onSignedIn,
        Function<WrongCredentials, T> onWrong,
        Function<Locked, T> onLocked,
        Function<Refused, T> onRefused) {
      return onSignedIn.apply(this);
    }

    @Override
    public String toString() {
      return "SignedIn[" + account.id() + "]";
    }
  }

  /** Nobody is called so, or has another password; which of the two is not said. */
  record WrongCredentials() implements SignInResult {

    @Override
    public <T> T fold(
        Function<SignedIn, T> onSignedIn,
        Function<WrongCredentials, T> onWrong,
        Function<Locked, T> onLocked,
        Function<Refused, T> onRefused) {
      return onWrong.apply(this);
    }
  }

  /** Too many have failed; wait so long. */
  record Locked(Duration retryAfter) implements SignInResult {

    @Override
    public <T> T fold(
        Function<SignedIn, T> onSignedIn,
        Function<WrongCredentials, T> onWrong,
        Function<Locked, T> onLocked,
        Function<Refused, T> onRefused) {
      return onLocked.apply(this);
    }
  }

  /** The password is right, but not from there, or not while suspended. */
  record Refused(String reason) implements SignInResult {

    @Override
    public <T> T fold(
        Function<SignedIn, T> onSignedIn,
        Function<WrongCredentials, T> onWrong,
        Function<Locked, T> onLocked,
        Function<Refused, T> onRefused) {
      return onRefused.apply(this);
    }
  }
}
