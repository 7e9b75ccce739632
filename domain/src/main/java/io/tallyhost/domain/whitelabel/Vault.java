package io.tallyhost.domain.whitelabel;

import io.tallyhost.domain.whitelabel.ProductOrder.Sealed;

/** Driven port: keeps what must not be read by whoever reads the database. */
public interface Vault {

  /**
   * Encrypts.
   *
   * @param holder what the secret belongs to; it opens for nothing else
   */
  Sealed seal(String holder, String secret);

  String open(String holder, Sealed sealed);
}
