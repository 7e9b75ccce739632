package io.tallyhost.application.whitelabel;

import io.tallyhost.application.identity.InMemoryAccounts;
import io.tallyhost.application.ordering.InMemoryOrders;
import io.tallyhost.application.service.InMemoryServices;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.whitelabel.ProductOrder;
import io.tallyhost.domain.whitelabel.ProductOrders;
import io.tallyhost.domain.whitelabel.Storefront;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What accounts, services, orders and books in memory show. */
public final class InMemoryStorefront implements Storefront {

  private static final Set<TransactionKind> PAYMENTS =
      EnumSet.of(TransactionKind.ORDER, TransactionKind.RENEWAL, TransactionKind.REFUND);
  private static final Comparator<Service> NEWEST =
      Comparator.comparing(Service::createdAt).thenComparing(Service::id).reversed();

  private final InMemoryAccounts accounts;
  private final InMemoryServices services;
  private final Books books;

  public InMemoryStorefront(InMemoryAccounts accounts, InMemoryServices services, Books books) {
    this.accounts = accounts;
    this.services = services;
    this.books = books;
  }

  /** What was ordered, renewed and paid. */
  public record Books(ProductOrders orders, InMemoryOrders renewals, InMemoryWallets wallets) {}

  @Override
  public List<Client> clients(AccountId seller) {
    return accounts
        .living(it -> it.kind() == AccountKind.CUSTOMER && it.parent().equals(Optional.of(seller)))
        .stream()
        .limit(MOST)
        .map(InMemoryStorefront::client)
        .toList();
  }

  @Override
  public Standing standing(AccountId client) {
    var all = visible().filter(it -> it.customer().equals(Optional.of(client))).toList();
    var shelved = all.stream().filter(InMemoryStorefront::isOnTheShelf).toList();
    return new Standing(
        shelved.stream().filter(it -> it.status() == ServiceStatus.ACTIVE).count(),
        shelved.size(),
        all.stream().mapToLong(this::paid).sum());
  }

  @Override
  public List<Shelved> services(AccountId owner, Optional<ServiceStatus> status) {
    return visible()
        .filter(InMemoryStorefront::isOnTheShelf)
        .filter(it -> it.owner().account().equals(owner))
        .filter(it -> status.map(wanted -> wanted == it.status()).orElse(true))
        .sorted(NEWEST)
        .limit(MOST)
        .map(this::shelved)
        .toList();
  }

  @Override
  public Optional<Shelved> service(long serial) {
    return services
        .findBySerial(serial)
        .filter(InMemoryStorefront::isOnTheShelf)
        .map(this::shelved);
  }

  private Stream<Service> visible() {
    return services.everything().stream().filter(it -> it.replacedBy().isEmpty());
  }

  private static boolean isOnTheShelf(Service service) {
    return !service.metadata().containsKey(OFF_THE_SHELF);
  }

  private long paid(Service service) {
    var wallet = LedgerAccount.wallet(service.owner().account());
    var references =
        Stream.concat(
                Stream.of(service.id().value()),
                books.renewals().everything().stream()
                    .filter(it -> it.service().equals(Optional.of(service.id())))
                    .map(it -> it.id().value()))
            .collect(Collectors.toSet());
    return books.wallets().books().stream()
        .filter(it -> PAYMENTS.contains(it.kind()))
        .filter(it -> it.reference().filter(references::contains).isPresent())
        .mapToLong(it -> -it.effectOn(wallet).minor())
        .sum();
  }

  private Shelved shelved(Service service) {
    return new Shelved(
        service.serial(),
        service.owner(),
        service.customer().flatMap(accounts::find).map(InMemoryStorefront::client),
        service.product(),
        service.status(),
        service.provisioning().phase(),
        service.billing().period(),
        service.billing().price(),
        service.billing().nextDueAt(),
        books.orders().ofService(service.id()).map(ProductOrder::kept).orElse(Fields.NONE),
        service.createdAt());
  }

  private static Client client(Account account) {
    return new Client(
        account.serial(), account.displayName(), account.email().value(), account.createdAt());
  }
}
