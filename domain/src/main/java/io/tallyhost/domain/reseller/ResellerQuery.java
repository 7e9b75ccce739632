package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountStatus;
import java.util.Optional;

/**
 * Which resellers are wanted.
 *
 * @param parent only sub-resellers of this one
 * @param status without one, all but deleted ones
 * @param text part of the username, e-mail, full, display or company name
 */
public record ResellerQuery(
    Optional<AccountId> parent, Optional<AccountStatus> status, Optional<String> text) {

  public static final ResellerQuery ALL =
      new ResellerQuery(Optional.empty(), Optional.empty(), Optional.empty());

  public ResellerQuery under(AccountId someParent) {
    return new ResellerQuery(Optional.of(someParent), status, text);
  }
}
