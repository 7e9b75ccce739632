package io.tallyhost.bootstrap.demo;

import io.tallyhost.application.reseller.CreateCustomer.Created;
import io.tallyhost.application.reseller.NewCustomer;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Rights;
import io.tallyhost.domain.reseller.Reseller;
import java.util.Locale;
import java.util.Optional;

/**
 * Who acts in the demo, each in its own name.
 *
 * @param client the customer of the white-label reseller
 */
record DemoCast(
    Principal operator, Principal acme, Principal nordic, Principal whitelabel, Account client) {

  private static final Origin HERE = new Origin("127.0.0.1", "demo");

  static DemoCast gather(DemoUseCases.People people, DemoResellers resellers, Principal operator) {
    var acme = as(resellers.acme());
    var nordic = as(resellers.nordic());
    var whitelabel = as(resellers.whitelabel());
    var unusedSub = resellers.acmeSub(acme.account());
    var unusedJane = customer(people, acme, "Jane Roe");
    var unusedJohn = customer(people, acme, "John Smith");
    var client = customer(people, whitelabel, "John Doe");
    return new DemoCast(operator, acme, nordic, whitelabel, client.account());
  }

  static Principal operator(Account account) {
    return principal(account.owner(), AccountKind.OPERATOR, "system");
  }

  /** Acme, coming with that credential. */
  Principal acmeWith(String credential) {
    return principal(acme.owner(), AccountKind.RESELLER, credential);
  }

  private static Created customer(DemoUseCases.People people, Principal seller, String name) {
    var email = new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com");
    var asked = NewCustomer.of(new Contact(email, Optional.of(name), Optional.empty()));
    return people.createCustomer().handle(seller, asked);
  }

  private static Principal as(Reseller reseller) {
    return principal(reseller.owner(), AccountKind.RESELLER, "system");
  }

  private static Principal principal(Owner owner, AccountKind kind, String credential) {
    return new Principal(owner, kind, Rights.all(), credential, Optional.empty(), false, HERE);
  }
}
