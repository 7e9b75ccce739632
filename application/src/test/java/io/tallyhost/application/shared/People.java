package io.tallyhost.application.shared;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Rights;
import java.util.Optional;

/** The people that tests speak as. */
public final class People {

  private static final Origin HERE = new Origin("127.0.0.1", "test");

  private People() {}

  public static Principal operator(AccountId id) {
    return principal(Owner.topLevel(id), AccountKind.OPERATOR, Rights.all());
  }

  public static Principal reseller(AccountId id) {
    return principal(Owner.topLevel(id), AccountKind.RESELLER, Rights.all());
  }

  public static Principal subReseller(AccountId parent, AccountId id) {
    return principal(new Owner(parent, id), AccountKind.SUB_RESELLER, Rights.all());
  }

  /** The same person with fewer rights. */
  public static Principal limited(Principal person, Rights rights) {
    return principal(person.owner(), person.kind(), rights);
  }

  private static Principal principal(Owner owner, AccountKind kind, Rights rights) {
    return new Principal(owner, kind, rights, "session:test", Optional.empty(), false, HERE);
  }
}
