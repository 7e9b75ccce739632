package io.tallyhost.http.operations;

/** Something the product needs, and how it is: {@code ok}, or a word that says why not. */
public interface Checkup {

  String name();

  Finding find();

  /** What was found. */
  record Finding(boolean isGood, String word) {
    public static final Finding OK = new Finding(true, "ok");
  }
}
