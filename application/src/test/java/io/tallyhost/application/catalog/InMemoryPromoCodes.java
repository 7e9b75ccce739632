package io.tallyhost.application.catalog;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.PromoCodes;
import java.util.List;
import java.util.Optional;

/** Promo codes in a map. */
public final class InMemoryPromoCodes implements PromoCodes {

  private final InMemoryTable<String, PromoCode> codes;

  public InMemoryPromoCodes(InMemoryUnitOfWork unitOfWork) {
    this.codes = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public Optional<PromoCode> find(String code) {
    return codes.find(code);
  }

  @Override
  public Optional<PromoCode> lock(String code) {
    return codes.find(code);
  }

  @Override
  public void save(PromoCode promo) {
    codes.put(promo.code(), promo);
  }

  @Override
  public List<PromoCode> all() {
    return List.copyOf(codes.all());
  }
}
