package io.tallyhost.bootstrap.demo;

import io.tallyhost.application.partner.ReportCreditEvent;
import io.tallyhost.application.partner.SignUpDownstream;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.CreditEventKind;
import java.util.Optional;

/**
 * What Acme reports with its partner key: a customer who signed up, every payment to us, and one
 * purchase that our books know nothing of.
 */
final class DemoReports {

  private static final String CURRENCY = "USD";

  private final ReportCreditEvent report;
  private final Principal partner;

  DemoReports(ReportCreditEvent report, Principal partner) {
    this.report = report;
    this.partner = partner;
  }

  void signUp(SignUpDownstream signUp) {
    var command =
        new SignUpDownstream.Command(
            new EmailAddress("max.power@example.com"),
            "Max Power",
            new Password("demo-customer-1"));
    var unused = signUp.handle(partner, command);
    tell(CreditEventKind.PURCHASE, "shop-9004", 1_999);
  }

  void toppedUp(String reference, long cents) {
    tell(CreditEventKind.TOPUP, reference, cents);
  }

  private void tell(CreditEventKind kind, String reference, long cents) {
    var unused =
        report.handle(
            partner,
            new ReportCreditEvent.Command(
                kind, Money.of(CURRENCY, cents), reference, Optional.empty(), "{}"));
  }
}
