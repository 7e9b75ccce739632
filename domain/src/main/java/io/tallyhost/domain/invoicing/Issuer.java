package io.tallyhost.domain.invoicing;

import java.util.Optional;

/**
 * The company in whose name a document is issued.
 *
 * @param taxNumber of its tax office, beside the VAT id
 * @param bankAccount where to pay, when not from the wallet
 */
public record Issuer(
    IssuerId id,
    Party party,
    Optional<String> phone,
    Optional<String> taxNumber,
    Optional<BankAccount> bankAccount) {

  public Issuer {
    phone = phone.map(PrintableText::clean).filter(text -> !text.isEmpty());
    taxNumber = taxNumber.map(PrintableText::clean).filter(text -> !text.isEmpty());
  }
}
