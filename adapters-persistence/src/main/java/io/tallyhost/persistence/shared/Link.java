package io.tallyhost.persistence.shared;

/** A row of a book, bound to the one before it. */
public interface Link {

  /** The chain that it belongs to. */
  String chain();

  /** Its place in that chain, from 1. */
  long number();

  /** Over every column, and the hash of the one before it. */
  String hash(String previous);
}
