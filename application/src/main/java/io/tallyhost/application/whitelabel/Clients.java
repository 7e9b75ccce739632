package io.tallyhost.application.whitelabel;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Items;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.Resellers;
import java.util.Locale;

/** The clients somebody may order for, and what connectors and buyers are told of them. */
public final class Clients {

  static final String THING = "Client";
  private static final int LONGEST_HANDLE = 20;

  private final Accounts accounts;
  private final Resellers resellers;

  public Clients(Accounts accounts, Resellers resellers) {
    this.accounts = accounts;
    this.resellers = resellers;
  }

  /** The caller's own client of that number. */
  Account own(Principal principal, Permission permission, long serial) {
    var account =
        accounts
            .findBySerial(serial)
            .filter(it -> it.kind() == AccountKind.CUSTOMER && !it.isDeleted())
            .orElseThrow(() -> new NotFound(THING));
    var seller = account.keeper();
    Access.require(principal, permission, seller, THING);
    if (!seller.account().equals(principal.account())) {
      throw new NotFound(THING);
    }
    return account;
  }

  /** What may be told of a client. */
  Fields told(AccountId id) {
    var account = accounts.find(id).orElseThrow(() -> new NotFound(THING));
    var known =
        Fields.NONE
            .with("id", Long.toString(account.serial()))
            .with("name", account.displayName())
            .with("email", account.email().value())
            .with("handle", handle(account.displayName()));
    return account.contact().phone().map(phone -> known.with("phone", phone)).orElse(known);
  }

  /** What connectors are told of who sells: where it does, and whether connections are checked. */
  Fields toldOfSeller(AccountId id) {
    var seller = resellers.find(id).orElseThrow(() -> new NotFound("Reseller"));
    var parent = seller.parent().flatMap(resellers::find);
    var profile =
        seller
            .fold(Reseller::details, sub -> parent.map(sub::under).orElse(sub).details())
            .profile();
    var check = parent.map(it -> profile.wanCheck().under(it.details().profile().wanCheck()));
    var told =
        Fields.NONE
            .with("id", id.value())
            .with("wan_check", check.orElse(profile.wanCheck()).wireName());
    return profile
        .networks()
        .names()
        .map(names -> told.with("network_scope", new Items(names.stream().map(Data::of).toList())))
        .orElse(told);
  }

  private static String handle(String name) {
    var letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    var start = letters.isEmpty() || Character.isDigit(letters.charAt(0)) ? "u" + letters : letters;
    return start.substring(0, Math.min(LONGEST_HANDLE, start.length()));
  }
}
