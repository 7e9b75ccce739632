package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An account at a bank, by IBAN; the check digits are verified. */
public record BankAccount(String iban, Optional<String> bic) {

  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final Pattern BIC = Pattern.compile("[A-Z0-9]{8}([A-Z0-9]{3})?");

  public BankAccount {
    iban = compact(iban);
    InvalidValue.unless(
        IBAN.matcher(iban).matches() && remainder(iban) == 1, "iban", iban, "a valid IBAN");
    bic = bic.map(BankAccount::compact);
    bic.ifPresent(code -> InvalidValue.unless(BIC.matcher(code).matches(), "bic", code, "a BIC"));
  }

  /** In groups of four, as people read it. */
  public String ibanInGroups() {
    return iban.replaceAll("(.{4})(?!$)", "$1 ");
  }

  private static String compact(String text) {
    return text.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  // ISO 7064: the first four go to the end, letters count from 10, and 97 must leave 1.
  private static int remainder(String iban) {
    var moved = iban.substring(4) + iban.substring(0, 4);
    return moved
        .chars()
        .map(character -> Character.digit(character, 36))
        .reduce(0, (rest, digit) -> (rest * (digit > 9 ? 100 : 10) + digit) % 97);
  }
}
