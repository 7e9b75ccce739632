package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.InvalidValue;

/** Who issues documents and counts them: the operator's company, or a reseller. */
public record IssuerId(String value) implements Comparable<IssuerId> {

  public static final IssuerId OPERATOR = new IssuerId("operator");

  public IssuerId {
    InvalidValue.unless(!value.isBlank(), "issuer", value, "operator or an account id");
  }

  public static IssuerId of(AccountId reseller) {
    return new IssuerId(reseller.value());
  }

  @Override
  public int compareTo(IssuerId other) {
    return value.compareTo(other.value);
  }
}
