package io.tallyhost.http.panel.own;

import static java.util.stream.Collectors.joining;

import io.tallyhost.domain.money.Because;
import io.tallyhost.domain.money.Explanation;
import io.tallyhost.domain.money.Money;
import io.tallyhost.http.panel.view.Tree.Branch;
import io.tallyhost.http.panel.view.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** Says in the reader's language why an amount is what it is. */
final class Reasons {

  private static final String CENTS = "(.+_)?cents(_.+)?";

  private final Words words;

  Reasons(Words words) {
    this.words = words;
  }

  Branch branch(Explanation amount) {
    var currency = amount.amount().currency();
    return new Branch(
        sentence(amount.why()),
        words.money(amount.amount()),
        amount.facts().entrySet().stream().map(it -> fact(it, currency)).collect(joining(" · ")),
        amount.parts().stream().map(this::branch).toList());
  }

  private String sentence(Because why) {
    return words.say(
        "because." + why.kind().name().toLowerCase(Locale.ROOT),
        why.values().stream().map(this::value).toArray());
  }

  private String value(Object value) {
    if (value instanceof Money money) {
      return words.money(money);
    }
    if (value instanceof Number number) {
      return words.decimal(new BigDecimal(number.toString()));
    }
    if (value instanceof LocalDate month) {
      return words.month(month);
    }
    return value instanceof Enum<?> word ? words.word(word) : value.toString();
  }

  private String fact(Map.Entry<String, String> fact, Currency currency) {
    return words.say("fact." + fact.getKey())
        + ": "
        + said(fact.getKey(), fact.getValue(), currency);
  }

  // Amounts, times and words of ours are said as everywhere else; ids and texts as they are.
  private String said(String name, String value, Currency currency) {
    if (name.matches(CENTS)) {
      return words.money(new Money(currency, Long.parseLong(value)));
    }
    if (value.matches("[0-9-]{10}T[0-9:.]+Z")) {
      return moment(value);
    }
    var word = "word." + value.toLowerCase(Locale.ROOT);
    return value.matches("[A-Z_]+") && words.knows(word) ? words.say(word) : value;
  }

  private String moment(String value) {
    try {
      return words.moment(Instant.parse(value));
    } catch (DateTimeException noTime) {
      return value;
    }
  }
}
