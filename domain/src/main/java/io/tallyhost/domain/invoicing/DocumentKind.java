package io.tallyhost.domain.invoicing;

/** What a document is. */
public enum DocumentKind {
  INVOICE("INV", "380"),
  CREDIT_NOTE("CN", "381");

  private final String prefix;
  private final String typeCode;

  DocumentKind(String prefix, String typeCode) {
    this.prefix = prefix;
    this.typeCode = typeCode;
  }

  public String prefix() {
    return prefix;
  }

  /** How the UN code list 1001 calls it. */
  public String typeCode() {
    return typeCode;
  }
}
