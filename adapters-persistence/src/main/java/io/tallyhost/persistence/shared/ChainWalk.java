package io.tallyhost.persistence.shared;

import java.util.Optional;

/**
 * Goes along the chains of a book, whose rows come chain by chain and in order, and says where one
 * is not as it was written.
 */
final class ChainWalk {

  private static final String NOTHING = "0".repeat(64);

  private String chain = "";
  private long number;
  private String hash = NOTHING;

  /** The hash that the next row should have. */
  String next(Link row) {
    if (!chain.equals(row.chain())) {
      chain = row.chain();
      number = 0;
      hash = NOTHING;
    }
    number++;
    hash = row.hash(hash);
    return hash;
  }

  /** What is wrong with the next row, if anything. */
  Optional<String> reason(Chained<?> chained) {
    var expected = next(chained.row());
    if (chained.row().number() != number) {
      return Optional.of("number %d of %s is missing before it".formatted(number, chain));
    }
    return chained.hash().equals(expected) ? Optional.empty() : Optional.of("it was changed");
  }
}
