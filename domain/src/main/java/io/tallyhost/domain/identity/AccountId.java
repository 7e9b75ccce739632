package io.tallyhost.domain.identity;

import io.tallyhost.domain.shared.Cuid;

/** The id of a person or company that signs in or is served. */
public record AccountId(String value) implements Comparable<AccountId> {

  public AccountId {
    Cuid.require("account id", value);
  }

  @Override
  public int compareTo(AccountId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
