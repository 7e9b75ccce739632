package io.tallyhost.domain.service;

/** A password that is shown once; it never appears in a log or a message. */
public record ServerPassword(String value) {

  @Override
  public String toString() {
    return "ServerPassword[hidden]";
  }
}
