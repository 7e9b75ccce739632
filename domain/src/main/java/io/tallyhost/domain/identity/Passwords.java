package io.tallyhost.domain.identity;

/**
 * Driven port: turns passwords into hashes, slowly on purpose. Never call it in a transaction. When
 * too many wait already it fails at once rather than to make everybody wait.
 */
public interface Passwords {

  PasswordHash hash(Password password);

  /** Whether the text is that password; a text that could not be one never is. */
  boolean matches(String text, PasswordHash hash);

  /** Takes as long as {@link #matches}, for names that nobody has. */
  void pretend(String text);
}
