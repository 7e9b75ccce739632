package io.tallyhost.domain.model.naive;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An invoice as a list of lines, and what became of it. */
public final class NaiveBill {

  /** A net amount and its tax. */
  public record Line(BigInteger net, Tax tax) {}

  /** Net and tax of some lines. */
  public record Sum(BigInteger net, BigInteger vat) {
    public BigInteger gross() {
      return net.add(vat);
    }
  }

  private static final List<String> STEPS = List.of("REMINDER", "SECOND_REMINDER", "SUSPENSION");
  private static final int[] STEP_DAYS = {1, 8, 15};

  private final List<Line> lines;
  private final Sum total;
  private final LocalDate due;
  private final Set<Integer> creditedLines = new HashSet<>();
  private BigInteger paid;
  private BigInteger credited = ZERO;
  private int steps;
  private LocalDate asked;

  public NaiveBill(List<Line> lines, boolean prepaid, LocalDate due) {
    this.lines = List.copyOf(lines);
    this.total = sum(lines);
    this.due = due;
    this.asked = due;
    this.paid = prepaid ? total.gross() : ZERO;
  }

  public Sum total() {
    return total;
  }

  public int size() {
    return lines.size();
  }

  public BigInteger paid() {
    return paid;
  }

  public BigInteger credited() {
    return credited;
  }

  public int steps() {
    return steps;
  }

  public BigInteger outstanding() {
    return total.gross().subtract(paid).subtract(credited);
  }

  public boolean isUntouched() {
    return creditedLines.isEmpty();
  }

  public List<Integer> open() {
    return java.util.stream.IntStream.rangeClosed(1, lines.size())
        .filter(line -> !creditedLines.contains(line))
        .boxed()
        .toList();
  }

  public boolean canCredit(Collection<Integer> numbers) {
    return !numbers.isEmpty() && numbers.stream().noneMatch(creditedLines::contains);
  }

  /** What a note over these lines says: the tax so far and with them, less the tax so far. */
  public Sum creditOf(Collection<Integer> numbers) {
    var before = sum(creditedLines.stream().map(this::line).toList(), numbers);
    var both = new HashSet<>(creditedLines);
    both.addAll(numbers);
    var after = sum(both.stream().map(this::line).toList(), numbers);
    return new Sum(after.net().subtract(before.net()), after.vat().subtract(before.vat()));
  }

  /** Whether no more is taken back than was billed. */
  public boolean bears(BigInteger credit) {
    return credit.signum() >= 0 && credited.add(credit).compareTo(total.gross()) <= 0;
  }

  /** Takes it back; the answer is how much of it goes back to the wallet. */
  public BigInteger credit(Collection<Integer> numbers, BigInteger gross) {
    var fromDebt = gross.min(outstanding());
    creditedLines.addAll(numbers);
    credited = credited.add(gross);
    paid = paid.subtract(gross.subtract(fromDebt));
    return gross.subtract(fromDebt);
  }

  public void pay(BigInteger amount) {
    paid = paid.add(amount);
  }

  /** The step that is due; empty when there is none. */
  public String reminder(LocalDate today) {
    return outstanding().signum() != 0
            && steps < STEPS.size()
            && !today.isBefore(due.plusDays(STEP_DAYS[steps]))
            && !(steps > 0
                && today.isBefore(asked.plusDays(STEP_DAYS[steps] - STEP_DAYS[steps - 1])))
        ? STEPS.get(steps)
        : "";
  }

  public void remind(LocalDate today) {
    steps++;
    asked = today;
  }

  public String state(LocalDate today) {
    if (outstanding().signum() == 0) {
      return "PAID";
    }
    if (steps > 0) {
      return "REMINDED";
    }
    return today.isAfter(due) ? "OVERDUE" : today.equals(due) ? "DUE" : "OPEN";
  }

  // Lines of taxes that none of the named lines has leave their tax alone.
  private Sum sum(List<Line> some, Collection<Integer> named) {
    var taxes = new HashSet<Tax>();
    named.forEach(number -> taxes.add(line(number).tax()));
    return sum(some.stream().filter(line -> taxes.contains(line.tax())).toList());
  }

  public static Sum sum(List<Line> lines) {
    var bases = new HashMap<Tax, BigInteger>();
    lines.forEach(line -> bases.merge(line.tax(), line.net(), BigInteger::add));
    var vat = ZERO;
    for (var group : bases.entrySet()) {
      vat = vat.add(group.getKey().of(group.getValue()));
    }
    return new Sum(Sums.of(lines.stream().map(Line::net).toList()), vat);
  }

  private Line line(int number) {
    return lines.get(number - 1);
  }
}
