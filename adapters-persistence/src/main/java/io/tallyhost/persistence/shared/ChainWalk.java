package io.tallyhost.persistence.shared;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Goes along the chains of a book, whose rows come chain by chain and in order, and says where one
 * is not as it was written.
 */
public final class ChainWalk {

  private static final String NOTHING = "0".repeat(64);

  private String chain = "";
  private long number;
  private String hash = NOTHING;

  /** The hash that the next row of that chain should have. */
  public String next(String ofChain, UnaryOperator<String> hashAfter) {
    if (!chain.equals(ofChain)) {
      chain = ofChain;
      number = 0;
      hash = NOTHING;
    }
    number++;
    hash = hashAfter.apply(hash);
    return hash;
  }

  /** What is wrong with the next row, if anything. */
  public Optional<String> reason(
      String ofChain, long itsNumber, String itsHash, UnaryOperator<String> hashAfter) {
    var expected = next(ofChain, hashAfter);
    if (itsNumber != number) {
      return Optional.of("number %d of %s is missing before it".formatted(number, chain));
    }
    return itsHash.equals(expected) ? Optional.empty() : Optional.of("it was changed");
  }
}
