package io.tallyhost.domain.partner;

import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One payment as a reseller reports it.
 *
 * @param id {@code ev_} and a CUID
 * @param key through which it was reported; the same one after a rotation
 * @param externalRef what the reseller calls it
 * @param originalRef the earlier event that it takes back or corrects
 * @param meta whatever else was said, as JSON
 */
public record CreditEvent(
    String id,
    Owner owner,
    String key,
    CreditEventKind kind,
    Money amount,
    String externalRef,
    Optional<String> originalRef,
    String meta,
    Instant at) {

  private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7e]{1,200}");

  public CreditEvent {
    InvalidValue.unless(
        REFERENCE.matcher(externalRef).matches(),
        "external_ref",
        externalRef,
        "1 to 200 printable characters without blanks");
    InvalidValue.unless(
        !kind.refersBack() || originalRef.isPresent(),
        "meta.original_ref",
        "nothing",
        "the external_ref of the event that this one is about");
    InvalidValue.unless(amount.isPositive(), "amount_usd", amount.minor(), "more than zero");
  }

  /** What our books call it: the service that {@code meta} names, else what the reseller does. */
  public String bookedAs() {
    return DataReader.readFields("meta", meta)
        .find("service_id")
        .map(Data::plain)
        .filter(text -> !text.isEmpty())
        .orElse(externalRef);
  }

  /** Whether the other one says the same, whenever it was said. */
  public boolean saysTheSameAs(CreditEvent other) {
    return kind == other.kind
        && amount.equals(other.amount)
        && originalRef.equals(other.originalRef);
  }
}
