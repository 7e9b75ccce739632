package io.tallyhost.application.shared;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Rights;
import java.util.Optional;

/**
 * Who asks: the account, what it may do, and who stands behind it when somebody signed in for it.
 *
 * @param owner the account and its root; what it creates belongs to it
 * @param rights of its group, narrowed to those of the credential that was used
 * @param credential what was used to sign in ({@code session:…}, {@code key:…}, {@code system})
 * @param impersonator the operator or parent who is signed in as this account
 */
public record Principal(
    Owner owner,
    AccountKind kind,
    Rights rights,
    String credential,
    Optional<AccountId> impersonator,
    boolean mustChangePassword,
    Origin origin) {

  private static final String SESSION = "session:";

  public AccountId account() {
    return owner.account();
  }

  public boolean isOperator() {
    return kind == AccountKind.OPERATOR;
  }

  /** The session that was used, unless it was a key. */
  public Optional<String> sessionId() {
    return credential.startsWith(SESSION)
        ? Optional.of(credential.substring(SESSION.length()))
        : Optional.empty();
  }

  /** Whether somebody else is signed in as this account. */
  public boolean isImpersonated() {
    return impersonator.isPresent();
  }

  /** Whether what belongs to that owner is within sight. */
  public boolean sees(Owner other) {
    return switch (kind) {
      case OPERATOR -> true;
      case RESELLER -> owner.root().equals(other.root());
      case SUB_RESELLER, CUSTOMER -> owner.equals(other);
    };
  }
}
