package io.tallyhost.domain.catalog;

import java.util.List;
import java.util.Optional;

/** Driven port: the promo codes, by their code in capitals. */
public interface PromoCodes {

  Optional<PromoCode> find(String code);

  /** The same, and nobody else uses it until the unit of work ends. */
  Optional<PromoCode> lock(String code);

  void save(PromoCode promo);

  List<PromoCode> all();
}
