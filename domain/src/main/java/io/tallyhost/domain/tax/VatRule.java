package io.tallyhost.domain.tax;

import java.util.Optional;

/**
 * Why a rate applies. Each reason has the category under which e-invoices know it, and the words
 * that the law wants on the document when nothing is charged.
 */
public enum VatRule {
  DOMESTIC("S", "", ""),
  CONSUMER_IN_UNION("S", "", ""),
  REVERSE_CHARGE(
      "AE",
      "VATEX-EU-AE",
      "Reverse charge (Steuerschuldnerschaft des Leistungsempfängers): VAT is to be accounted for"
          + " by the recipient, Article 196 of Council Directive 2006/112/EC."),
  OUTSIDE_UNION(
      "G",
      "VATEX-EU-G",
      "Supply to a recipient outside the European Union: no VAT is charged, Articles 44 and 59 of"
          + " Council Directive 2006/112/EC."),
  ABROAD(
      "O", "VATEX-EU-O", "Place of supply abroad: not subject to VAT of the supplier's country."),
  COUNTRY_UNKNOWN("O", "VATEX-EU-O", "No VAT is charged: the recipient's country is not known."),
  SELLER_NOT_REGISTERED(
      "O", "VATEX-EU-O", "No VAT is charged: the supplier is not registered for VAT.");

  private final String category;
  private final String exemptionCode;
  private final String legalText;

  VatRule(String category, String exemptionCode, String legalText) {
    this.category = category;
    this.exemptionCode = exemptionCode;
    this.legalText = legalText;
  }

  /** The letter of the UN code list 5305. */
  public String category() {
    return category;
  }

  /** The reason in the list of the European standard; none where VAT is charged. */
  public Optional<String> exemptionCode() {
    return Optional.of(exemptionCode).filter(code -> !code.isEmpty());
  }

  /** What the document must say; none where VAT is charged. */
  public Optional<String> legalText() {
    return Optional.of(legalText).filter(text -> !text.isEmpty());
  }
}
