package io.tallyhost.domain.model;

import java.util.function.Function;

/** Everything that can happen, and how often it is tried. */
enum Kind {
  TOP_UP(5, MoneyMoves::topUp),
  TOP_UP_AGAIN(2, MoneyMoves::topUpAgain),
  FUND(4, MoneyMoves::fund),
  TAKE_BACK(3, MoneyMoves::takeBack),
  FUND_SUB(6, MoneyMoves::fundSub),
  TAKE_FROM_SUB(4, MoneyMoves::takeFromSub),
  MIX_CURRENCIES(2, MoneyMoves::mixCurrencies),
  ONE_SIDE(2, MoneyMoves::oneSide),
  CHANGE_LIMIT(3, MoneyMoves::changeLimit),
  PLACE_ORDER(9, OrderMoves::place),
  PAY_ORDER(4, OrderMoves::pay),
  CANCEL_ORDER(2, OrderMoves::cancel),
  DELIVER_ORDER(7, OrderMoves::deliver),
  REFUND_ORDER(2, OrderMoves::refund),
  CHANGE_PROMO(2, house -> changePromo(house)),
  POWER_ON(5, ServerMoves::powerOn),
  POWER_OFF(4, ServerMoves::powerOff),
  CHANGE_RATE(3, PriceMoves::changeRate),
  UPGRADE(3, PriceMoves::upgrade),
  RENEW(3, PriceMoves::renew),
  SUSPEND(2, ServerMoves::suspend),
  UNSUSPEND(5, ServerMoves::unsuspend),
  TERMINATE(2, ServerMoves::terminate),
  PASS_TIME(4, MeterMoves::passTime),
  TICK(8, MeterMoves::tick),
  INVOICE_ORDER(3, InvoiceMoves::order),
  INVOICE_USAGE(3, InvoiceMoves::usage),
  INVOICE_ANYTHING(3, InvoiceMoves::anything),
  PAY_INVOICE(4, InvoiceMoves::pay),
  REMIND(2, InvoiceMoves::remind),
  CREDIT_LINES(3, CreditMoves::lines),
  CREDIT_THE_REST(2, CreditMoves::rest),
  PROMISE(2, house -> house.tenant().shelf.promise(house.dice)),
  USE(2, house -> house.tenant().shelf.use(house.dice));

  private static final Kind[] URN = urn();

  private final int weight;

  // Only method references, which hold nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<House, Outcome> operation;

  Kind(int weight, Function<House, Outcome> operation) {
    this.weight = weight;
    this.operation = operation;
  }

  static Kind drawnBy(Dice dice) {
    return URN[dice.below(URN.length)];
  }

  Outcome on(House house) {
    return operation.apply(house);
  }

  private static Outcome changePromo(House house) {
    house.dice.pick(house.promos).rewrite(house.dice, house.now);
    return Outcome.DONE;
  }

  private static Kind[] urn() {
    return java.util.Arrays.stream(values())
        .flatMap(kind -> java.util.Collections.nCopies(kind.weight, kind).stream())
        .toArray(Kind[]::new);
  }
}
