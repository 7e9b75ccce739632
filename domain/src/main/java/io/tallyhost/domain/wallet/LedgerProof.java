package io.tallyhost.domain.wallet;

import java.util.Optional;

/** Driven port: adds up all the books again, and finds the first row that does not fit. */
public interface LedgerProof {

  /** How much there is, and the first thing that is wrong with it. */
  record Finding(long transactions, long wallets, Optional<Flaw> flaw) {}

  /**
   * What is wrong.
   *
   * @param row the transaction or wallet it was seen at
   */
  record Flaw(String table, String row, String reason) {}

  Finding prove();
}
