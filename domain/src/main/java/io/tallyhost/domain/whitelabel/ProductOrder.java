package io.tallyhost.domain.whitelabel;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.whitelabel.product.ProductKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A paid order: written down before the connector is called, and what came of it.
 *
 * @param request what was asked for, as the product's schema read it
 * @param item what it is sold from, as far as a buyer is told
 * @param charged what the wallet paid, tax included
 * @param nextLookAt when the connector is to be asked again
 * @param told what the connector knows of the service now
 * @param kept what is shown of the service later on; never a secret
 * @param secrets everything the connector gave, encrypted
 */
public record ProductOrder(
    ProductOrderId id,
    ServiceId service,
    Owner owner,
    AccountId customer,
    ProductKey product,
    Fields request,
    Fields item,
    Money charged,
    State state,
    Told told,
    int looks,
    Instant createdAt,
    Instant nextLookAt,
    Optional<String> failure,
    Fields kept,
    Optional<Sealed> secrets) {

  /** How it stands. */
  public enum State {
    /** Paid, and nothing is known of the connector yet. */
    CALLING,
    /** The buyer was told to wait: it takes time, or nobody knows. */
    WAITING,
    DONE,
    /** It certainly did not work; the money was returned. */
    FAILED;

    public boolean isOpen() {
      return this == CALLING || this == WAITING;
    }
  }

  /** What the connector was last told to do with the service. */
  public enum Told {
    RUN,
    SUSPEND,
    END
  }

  /** A text that only the vault can read. */
  public record Sealed(String value) {
    @Override
    public String toString() {
      return "Sealed[hidden]";
    }
  }

  /** How long a call may take before somebody else looks what came of it. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int SLOWEST = 8;

  /** After so many looks a person should look too. */
  public static final int LOOKS_BEFORE_ALERT = 12;

  /** The buyer waits; we look again, later every time. */
  public ProductOrder waiting(Instant now) {
    return with(
        State.WAITING, looks + 1, now.plus(SOON.multipliedBy(1L << Math.min(looks, SLOWEST))));
  }

  /** Somebody looks now; the others leave it alone for a while. */
  public ProductOrder taken(Instant now) {
    return with(state, looks, now.plus(PATIENCE));
  }

  /** Delivered. */
  public ProductOrder done(Fields kept, Sealed hidden) {
    return new ProductOrder(
        id,
        service,
        owner,
        customer,
        product,
        request,
        item,
        charged,
        State.DONE,
        Told.RUN,
        0,
        createdAt,
        nextLookAt,
        Optional.empty(),
        kept,
        Optional.of(hidden));
  }

  public ProductOrder failed(String reason) {
    return new ProductOrder(
        id,
        service,
        owner,
        customer,
        product,
        request,
        item,
        charged,
        State.FAILED,
        told,
        looks,
        createdAt,
        nextLookAt,
        Optional.of(reason),
        kept,
        secrets);
  }

  /** The connector knows. */
  public ProductOrder told(Told what) {
    return new ProductOrder(
        id,
        service,
        owner,
        customer,
        product,
        request,
        item,
        charged,
        state,
        what,
        0,
        createdAt,
        nextLookAt,
        failure,
        kept,
        secrets);
  }

  /** The connector could not be told; again later. */
  public ProductOrder untold(Instant now) {
    return with(state, looks + 1, now.plus(SOON.multipliedBy(1L << Math.min(looks, SLOWEST))));
  }

  private ProductOrder with(State next, int looked, Instant lookAt) {
    return new ProductOrder(
        id, service, owner, customer, product, request, item, charged, next, told, looked,
        createdAt, lookAt, failure, kept, secrets);
  }
}
