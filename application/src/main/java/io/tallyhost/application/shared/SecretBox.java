package io.tallyhost.application.shared;

/** Driven port: keeps bytes from everybody who does not have the product's secret key. */
public interface SecretBox {

  /** Sealed bytes that open only with the same context: the identity of the row they lie in. */
  byte[] seal(byte[] plain, String context);

  byte[] open(byte[] sealed, String context);
}
