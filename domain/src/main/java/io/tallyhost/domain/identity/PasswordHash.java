package io.tallyhost.domain.identity;

/** What is kept of a password. Never shown, not even in a log. */
public record PasswordHash(String value) {

  @Override
  public String toString() {
    return "PasswordHash[hidden]";
  }
}
