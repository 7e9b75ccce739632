package io.tallyhost.persistence.shared;

/** A row and the hash that binds it to the one before it. */
public record Chained<L extends Link>(L row, String hash) {}
