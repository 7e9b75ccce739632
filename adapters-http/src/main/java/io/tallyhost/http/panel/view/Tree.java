package io.tallyhost.http.panel.view;

import java.util.List;

/** An amount and what it is made of, as deep as one wants to look. */
public record Tree(String title, List<Branch> branches) implements Block {

  /**
   * One amount.
   *
   * @param note what it follows from
   */
  public record Branch(String text, String amount, String note, List<Branch> parts) {
    public Branch {
      parts = List.copyOf(parts);
    }
  }

  public Tree {
    branches = List.copyOf(branches);
  }
}
