package io.tallyhost.domain.service;

import io.tallyhost.domain.identity.AccountId;
import java.util.Optional;

/** Which services are wanted; what is empty does not matter. Newest come first. */
public record ServiceQuery(
    Optional<AccountId> account,
    Optional<AccountId> customer,
    Optional<ServiceKind> kind,
    Optional<ServiceStatus> status,
    Optional<String> product) {

  public static ServiceQuery all() {
    return new ServiceQuery(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static ServiceQuery of(AccountId account) {
    return new ServiceQuery(
        Optional.of(account),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public ServiceQuery narrowed(Optional<ServiceKind> toKind, Optional<ServiceStatus> toStatus) {
    return new ServiceQuery(account, customer, toKind, toStatus, product);
  }

  public ServiceQuery ofCustomer(AccountId one) {
    return new ServiceQuery(account, Optional.of(one), kind, status, product);
  }

  public ServiceQuery ofProduct(String one) {
    return new ServiceQuery(account, customer, kind, status, Optional.of(one));
  }

  public boolean matches(Service service) {
    return service.replacedBy().isEmpty()
        && fits(account, service.owner().account())
        && (customer.isEmpty() || customer.equals(service.customer()))
        && fits(kind, service.kind())
        && fits(status, service.status())
        && fits(product, service.product());
  }

  private static <T> boolean fits(Optional<T> wanted, T is) {
    return wanted.isEmpty() || wanted.get().equals(is);
  }
}
