package io.tallyhost.application.metering;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.metering.PayerTerms;
import io.tallyhost.domain.metering.Payers;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.Resellers;
import java.util.Collection;
import java.util.Map;

/** Resellers are those who pay. */
public final class ResellersAsPayers implements Payers {

  private final Resellers resellers;

  public ResellersAsPayers(Resellers resellers) {
    this.resellers = resellers;
  }

  @Override
  public Map<AccountId, PayerTerms> termsOf(Collection<AccountId> accounts) {
    return resellers.findAll(accounts).stream()
        .collect(toMap(Reseller::id, ResellersAsPayers::terms));
  }

  private static PayerTerms terms(Reseller reseller) {
    return new PayerTerms(reseller.billing().mode(), reseller.tax());
  }
}
