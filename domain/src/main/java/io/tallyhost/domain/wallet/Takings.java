package io.tallyhost.domain.wallet;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/** Driven port: what the books say about whole days, in UTC. Days without anything are left out. */
public interface Takings {

  /** What one day came to, in one currency. */
  record Day(LocalDate day, Money amount) {}

  /** What the operator earned, net, from the first of these days to the last. */
  List<Day> revenue(LocalDate first, LocalDate last);

  /** What somebody used and ordered, whether taken from the wallet already or still to be. */
  List<Day> spent(Owner payer, LocalDate first, LocalDate last);

  /** What all wallets together owe, a line a currency. */
  List<Money> arrears();
}
