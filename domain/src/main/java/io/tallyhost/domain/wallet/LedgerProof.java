package io.tallyhost.domain.wallet;

import java.util.Optional;

/** Driven port: goes through a book again, and finds the first row that does not fit. */
public interface LedgerProof {

  /** How much there is, and the first thing that is wrong with it. */
  record Finding(long transactions, long wallets, Optional<Flaw> flaw) {

    /** Of a book that counts neither. */
    public static Finding of(Optional<Flaw> flaw) {
      return new Finding(0, 0, flaw);
    }

    /** Both; of two flaws the first. */
    public Finding and(Finding other) {
      return new Finding(
          transactions + other.transactions, wallets + other.wallets, flaw.or(other::flaw));
    }
  }

  /**
   * What is wrong.
   *
   * @param row the transaction, hour or wallet it was seen at
   */
  record Flaw(String table, String row, String reason) {}

  Finding prove();
}
