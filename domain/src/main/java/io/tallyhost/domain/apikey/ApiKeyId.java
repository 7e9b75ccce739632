package io.tallyhost.domain.apikey;

import io.tallyhost.domain.shared.Cuid;

/** The id of a key; it stays when the secret is rotated. */
public record ApiKeyId(String value) {

  public ApiKeyId {
    Cuid.require("api key id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
