package io.tallyhost.domain.identity;

/** Driven port: texts nobody can guess. */
public interface Secrets {

  /** 32 random bytes as 43 characters of {@code A-Za-z0-9_-}. */
  String token();

  /** 16 random characters of {@code a-z0-9}: unique, but no secret. */
  String label();
}
