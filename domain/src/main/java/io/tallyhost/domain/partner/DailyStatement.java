package io.tallyhost.domain.partner;

import io.tallyhost.domain.identity.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reseller reported on one day (UTC), said so that both sides can make the same text of it:
 * a line {@code external_ref kind cents currency} for each event, in the order of their bytes.
 */
public record DailyStatement(AccountId reseller, LocalDate day, List<Line> lines) {

  private static final String FORMAT = "tallyhost-statement-v1";

  /** One event, as both sides know it. */
  public record Line(String externalRef, CreditEventKind kind, long cents, String currency) {

    static Line of(CreditEvent event) {
      return new Line(
          event.externalRef(),
          event.kind(),
          event.amount().minor(),
          event.amount().currency().getCurrencyCode());
    }

    String text() {
      return externalRef + " " + kind.wireName() + " " + cents + " " + currency;
    }
  }

  /** The sum of one kind. */
  public record Total(CreditEventKind kind, String currency, long events, long cents) {}

  public DailyStatement {
    lines = lines.stream().sorted(Comparator.comparing(Line::text)).toList();
  }

  public static DailyStatement of(AccountId reseller, LocalDate day, List<CreditEvent> events) {
    return new DailyStatement(reseller, day, events.stream().map(Line::of).toList());
  }

  /** SHA-256 of the lines, each ended by a line feed, in hexadecimal. */
  public String digest() {
    var text = lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What is signed: five lines that name the reseller, the day, how many there are, and all. */
  public String toSign() {
    return String.join("\n", FORMAT, reseller.value(), day.toString(), count(), digest()) + "\n";
  }

  /** The sums, kind by kind. */
  public List<Total> totals() {
    return lines.stream()
        .collect(Collectors.groupingBy(line -> List.of(line.kind().name(), line.currency())))
        .values()
        .stream()
        .map(DailyStatement::total)
        .sorted(Comparator.comparing(Total::kind).thenComparing(Total::currency))
        .toList();
  }

  private String count() {
    return Integer.toString(lines.size());
  }

  private static Total total(List<Line> same) {
    var first = same.get(0);
    var cents = same.stream().mapToLong(Line::cents).reduce(0, Math::addExact);
    return new Total(first.kind(), first.currency(), same.size(), cents);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
