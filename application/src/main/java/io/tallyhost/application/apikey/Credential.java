package io.tallyhost.application.apikey;

import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.apikey.KeyText;
import java.util.Optional;
import java.util.function.Function;

/** What a request shows to say who it comes from. */
public sealed interface Credential {

  <T> T fold(Function<SessionToken, T> onSession, Function<PresentedKey, T> onKey);

  /** The content of the session cookie. */
  static Credential session(String token) {
    return new SessionToken(token);
  }

  /** A bearer key; only one of that kind is taken. */
  static Credential key(KeyKind kind, String text) {
    return new PresentedKey(KeyText.parse(kind, text));
  }

  /** A white-label key with its secret. */
  static Credential pair(String key, String secret) {
    return new PresentedKey(KeyText.parsePair(key, secret));
  }

  /** A session's secret. */
  record SessionToken(String token) implements Credential {

    @Override
    public <T> T fold(Function<SessionToken, T> onSession, Function<PresentedKey, T> onKey) {
      return onSession.apply(this);
    }

    @Override
    public String toString() {
      return "SessionToken[hidden]";
    }
  }

  /** A key; nothing when the text can't be one of the wanted kind. */
  record PresentedKey(Optional<KeyText> text) implements Credential {

    @Override
    public <T> T fold(Function<SessionToken, T> onSession, Function<PresentedKey, T> onKey) {
      return onKey.apply(this);
    }
  }
}
