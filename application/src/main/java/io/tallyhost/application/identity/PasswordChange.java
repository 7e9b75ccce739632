package io.tallyhost.application.identity;

import java.time.Duration;
import java.util.function.Function;

/** What became of a change of password. */
public sealed interface PasswordChange {

  <T> T fold(
      Function<Changed, T> onChanged,
      Function<WrongPassword, T> onWrong,
      Function<Locked, T> onLocked);

  /** It is another now, and so many other sessions are over. */
  record Changed(int endedSessions) implements PasswordChange {

    @Override
    public <T> T fold(
        Function<Changed, T> onChanged,
        Function<WrongPassword, T> onWrong,
        Function<Locked, T> onLocked) {
      return onChanged.apply(this);
    }
  }

  /** The current one is not that. */
  record WrongPassword() implements PasswordChange {

    @Override
    public <T> T fold(
        Function<Changed, T> onChanged,
        Function<WrongPassword, T> onWrong,
        Function<Locked, T> onLocked) {
      return onWrong.apply(this);
    }
  }

  /** Too many wrong ones; wait so long. */
  record Locked(Duration retryAfter) implements PasswordChange {

    @Override
    public <T> T fold(
        Function<Changed, T> onChanged,
        Function<WrongPassword, T> onWrong,
        Function<Locked, T> onLocked) {
      return onLocked.apply(this);
    }
  }
}
