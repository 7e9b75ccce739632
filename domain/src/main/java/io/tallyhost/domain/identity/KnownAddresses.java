package io.tallyhost.domain.identity;

import java.time.Instant;

/** Driven port: from where accounts have been signed in to. */
public interface KnownAddresses {

  /** How an address stands to an account. */
  enum Acquaintance {
    /** It has signed in from there before. */
    KNOWN,
    /** It has signed in, but never from there. */
    NEW,
    /** It has never signed in from anywhere. */
    FIRST
  }

  /** Notes a sign-in, and says how the address stood until then. */
  Acquaintance note(Owner account, String address, Instant now);

  /** Forgets addresses that were not used since; how many there were. */
  int forgetBefore(Instant before);
}
