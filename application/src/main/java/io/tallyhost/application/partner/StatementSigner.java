package io.tallyhost.application.partner;

/** Driven port: signs statements so that anybody can check them who has the public key. */
public interface StatementSigner {

  /** Ed25519 of the text's bytes, in base64. */
  String sign(String text);

  /** The key to check it with: its X.509 form (SubjectPublicKeyInfo) in base64. */
  String publicKey();
}
