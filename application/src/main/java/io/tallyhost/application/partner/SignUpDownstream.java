package io.tallyhost.application.partner;

import io.tallyhost.application.reseller.CreateCustomer;
import io.tallyhost.application.reseller.CreateCustomer.Created;
import io.tallyhost.application.reseller.NewCustomer;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Company;
import io.tallyhost.domain.reseller.CustomerShare;
import java.util.Optional;

/** Use case: a customer of the key's owner, remembered as signed up through that key. */
public final class SignUpDownstream {

  private final CreateCustomer create;

  public SignUpDownstream(CreateCustomer create) {
    this.create = create;
  }

  /** Who signs up. */
  public record Command(EmailAddress email, String name, Password password) {}

  public Created handle(Principal principal, Command command) {
    Access.require(principal, Permission.CUSTOMERS_SIGNUP);
    return create.handle(
        principal,
        Permission.CUSTOMERS_SIGNUP,
        new NewCustomer(
            Optional.empty(),
            new Contact(command.email(), Optional.of(command.name()), Optional.empty()),
            Optional.of(command.password()),
            Optional.empty(),
            Company.UNNAMED,
            CustomerShare.NOTHING,
            Optional.of(PartnerKey.of(principal))));
  }
}
