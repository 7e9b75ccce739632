package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * One thing that can be sold under somebody else's name.
 *
 * @param cycles the billing cycles on offer, the usual one first; none when it is paid once
 * @param source what it is sold from, when it is sold from an inventory
 * @param lookup the helper that looks for what can be ordered, when there is one
 * @param isOnSale whether new orders are taken
 * @param text the definition as the operator wrote it
 */
public record ProductDefinition(
    ProductKey key,
    String name,
    String description,
    Currency currency,
    List<BillingPeriod> cycles,
    RequestSchema schema,
    PriceRule prices,
    Answers answers,
    Optional<Source> source,
    Optional<String> lookup,
    ConnectorAddress connector,
    boolean isOnSale,
    Fields text) {

  public static final String CYCLE_FIELD = "billing_cycle";

  /**
   * What is told, kept and made up.
   *
   * @param active what the buyer is told when the service runs
   * @param pending what the buyer is told when it will run soon
   * @param kept what is shown of the service later on; never a secret
   * @param demo what the demo connector makes up, and how long it takes
   */
  public record Answers(AnswerShape active, AnswerShape pending, Template kept, Demo demo) {}

  /**
   * How the demo connector behaves.
   *
   * @param results what an order gives, with blanks
   * @param seconds how long an order takes
   * @param found what a look-up finds, with blanks, and how often
   * @param missing what is asked for and never there
   */
  public record Demo(
      Fields results, long seconds, Fields found, long finds, Optional<String> missing) {

    public static final Demo SILENT = new Demo(Fields.NONE, 0, Fields.NONE, 0, Optional.empty());
  }

  /**
   * Where items come from.
   *
   * @param inventory its name
   * @param field the field of an order that names the item
   */
  public record Source(String inventory, String field) {}

  public ProductDefinition {
    cycles = List.copyOf(cycles);
    source.ifPresent(from -> requireField(schema, "inventory.field", from.field()));
  }

  /** Reads what an operator wrote. */
  public static ProductDefinition of(Fields text) {
    return DefinitionReading.read(text);
  }

  /** How often this order is paid. */
  public BillingPeriod cycle(Fields request) {
    return request
        .find(CYCLE_FIELD)
        .map(word -> Cycles.named(CYCLE_FIELD, word.plain()))
        .orElse(BillingPeriod.ONCE);
  }

  /** The net price of one period of what is asked for; never nothing. */
  public Money price(Fields request, Optional<Money> stockPrice) {
    return prices.price(request, cycle(request), stockPrice).requirePositive("price");
  }

  static void requireField(RequestSchema schema, String where, String field) {
    InvalidValue.unless(schema.find(field).isPresent(), where, field, "the name of a field");
  }
}
