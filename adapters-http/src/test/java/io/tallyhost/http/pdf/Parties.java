package io.tallyhost.http.pdf;

import io.tallyhost.domain.invoicing.BankAccount;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.IssuerId;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.PostalAddress;
import io.tallyhost.domain.tax.TaxProfile;
import java.util.Optional;

/** Who issues documents, and who gets them: one of every kind that is taxed in its own way. */
final class Parties {

  static final Issuer OPERATOR =
      new Issuer(
          IssuerId.OPERATOR,
          new Party(
              "Tally Hosting GmbH",
              PostalAddress.of("Invalidenstraße 117", "10115", "Berlin"),
              TaxProfile.business("DE", "DE123456789"),
              Optional.of("billing@tally.example")),
          Optional.of("+49 30 1234567"),
          Optional.of("30/123/45678"),
          Optional.of(new BankAccount("DE89370400440532013000", Optional.of("COBADEFFXXX"))));

  /** Without a VAT id. */
  static final Issuer UNREGISTERED =
      new Issuer(
          IssuerId.OPERATOR,
          new Party(
              "One-woman hosting",
              PostalAddress.of("Dorfstr. 3", "01067", "Dresden"),
              TaxProfile.consumer("DE"),
              Optional.empty()),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static final Party ACME =
      new Party(
          "Acme Cloud Solutions GmbH & Co. KG",
          PostalAddress.of("Marienplatz 1", "80331", "München"),
          TaxProfile.business("DE", "DE987654321"),
          Optional.of("rechnung@acme.example"));

  static final Party BIG =
      new Party(
          "Big Reseller AG",
          PostalAddress.of("Königsallee 1", "40212", "Düsseldorf"),
          TaxProfile.business("DE", "DE111111111"),
          Optional.empty());

  private static final PostalAddress HELSINKI =
      PostalAddress.parse("c/o Virtanen\nMannerheimintie 12 B 34\n00100 Helsinki");

  static final Party NORDIC =
      new Party(
          "Nordic Hosting Oy",
          HELSINKI,
          TaxProfile.business("FI", "FI12345678"),
          Optional.of("laskut@nordic.example"));

  static final Party AINO =
      new Party("Aino Virtanen", HELSINKI, TaxProfile.consumer("FI"), Optional.empty());

  static final Party WHITELABEL =
      new Party(
          "Whitelabel Inc.",
          PostalAddress.parse("350 Fifth Avenue\nNew York, NY 10118"),
          TaxProfile.consumer("US"),
          Optional.of("ap@whitelabel.example"));

  /** With a name that a hostile or merely creative customer might choose. */
  static final Party HOSTILE =
      new Party(
          "</rdf:li>&<script>alert(1)</script> ООО «Ромашка» 株式会社 😀",
          PostalAddress.parse("ulice Žluťoučkého koně 7\n110 00 Praha"),
          TaxProfile.consumer("CZ"),
          Optional.empty());

  private Parties() {}
}
