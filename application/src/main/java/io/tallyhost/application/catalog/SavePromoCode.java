package io.tallyhost.application.catalog;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.PromoCodes;
import io.tallyhost.domain.identity.Permission;
import java.util.Map;
import java.util.Optional;

/** Use case of the operator: a new promo code, or other terms of one; its uses are not his. */
public final class SavePromoCode {

  private final PromoCodes codes;
  private final Office office;

  public SavePromoCode(PromoCodes codes, Office office) {
    this.codes = codes;
    this.office = office;
  }

  public PromoCode handle(Principal principal, PromoCode wanted) {
    Access.requireOperator(principal, Permission.CATALOG_EDIT);
    return office.unitOfWork().perform(() -> save(principal, wanted, codes.lock(wanted.code())));
  }

  /** The same for one that is not there yet. */
  public PromoCode add(Principal principal, PromoCode wanted) {
    Access.requireOperator(principal, Permission.CATALOG_EDIT);
    return office
        .unitOfWork()
        .perform(
            () -> {
              var before = codes.lock(wanted.code());
              if (before.isPresent()) {
                throw new Conflict("A promo code of that name exists already");
              }
              return save(principal, wanted, before);
            });
  }

  private PromoCode save(Principal principal, PromoCode wanted, Optional<PromoCode> before) {
    var promo = wanted.usedAlready(before.map(PromoCode::uses).orElse(0));
    codes.save(promo);
    office
        .recorder()
        .changed(
            principal,
            principal.owner(),
            before.isPresent() ? "promo_codes.edit" : "promo_codes.create",
            promo.code(),
            before.map(it -> Map.of("terms", it.toString())).orElse(Map.of()),
            Map.of("terms", promo.toString()));
    return promo;
  }
}
