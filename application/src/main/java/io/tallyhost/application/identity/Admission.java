package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Rights;
import io.tallyhost.domain.identity.Standing;
import java.util.Map;
import java.util.Optional;

/** Whether somebody whose credential is good may come in, from where he is, as things stand. */
public final class Admission {

  private final UnitOfWork unitOfWork;
  private final Recorder recorder;

  public Admission(UnitOfWork unitOfWork, Recorder recorder) {
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
  }

  /** How an account stands, unless it is deleted. */
  public static Optional<Standing> standing(Accounts accounts, AccountId id) {
    return accounts.standing(id).filter(it -> !it.account().isDeleted());
  }

  /** Why not, or nothing. */
  public Optional<String> refusal(Standing standing, Principal principal) {
    return suspension(standing)
        .or(
            () ->
                isAllowedFrom(standing.account().allowedAddresses(), principal)
                    ? Optional.empty()
                    : Optional.of("Address not allowed"));
  }

  /** Why not, wherever the caller is, or nothing. */
  public static Optional<String> suspension(Standing standing) {
    return standing.mayAct() ? Optional.empty() : Optional.of("Account suspended");
  }

  /** Whether that list lets the caller in; a refusal is written down. */
  public boolean isAllowedFrom(AllowedAddresses list, Principal principal) {
    if (list.allow(principal.origin().address())) {
      return true;
    }
    unitOfWork.run(
        () ->
            recorder.changed(
                principal,
                principal.owner(),
                "identity.address_refused",
                principal.account().value(),
                Map.of(),
                Map.of("address", principal.origin().address())));
    return false;
  }

  /** The caller, with the rights that the account has now. */
  public static Principal principal(
      Standing standing, String credential, Optional<AccountId> impersonator, Origin origin) {
    var account = standing.account();
    return new Principal(
        account.owner(),
        account.kind(),
        standing.rights(),
        credential,
        impersonator,
        account.mustChangePassword() && impersonator.isEmpty(),
        origin);
  }

  /** The same caller, with what a key leaves of his rights. */
  public static Principal narrowed(Principal principal, Rights rights) {
    return new Principal(
        principal.owner(),
        principal.kind(),
        principal.rights().narrowedTo(rights),
        principal.credential(),
        principal.impersonator(),
        principal.mustChangePassword(),
        principal.origin());
  }
}
