package io.tallyhost.http.panel.pages;

import io.tallyhost.application.invoicing.CloseMonth;
import io.tallyhost.application.invoicing.PreviewMonth;
import io.tallyhost.application.invoicing.PreviewMonth.Foreseen;
import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Prose;
import io.tallyhost.http.panel.view.Reload;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** /close-month: which invoices a month would bring, and bringing them. */
public final class MonthClosePages implements PanelRoutes {

  private static final String PATH = "/close-month";
  private static final int MONTHS = 12;

  /** What can be done here. */
  public record UseCases(PreviewMonth preview, CloseMonth close, NameAccounts names) {}

  private final Desk desk;
  private final UseCases useCases;
  private final LongWork work;
  private final Clock clock;

  public MonthClosePages(Desk desk, UseCases useCases, LongWork work, Clock clock) {
    this.desk = desk;
    this.useCases = useCases;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void addTo(Router router) {
    router.get(PATH, desk.page(this::show)).post(PATH, desk.page(this::close));
  }

  private Reply show(Visit visit) {
    var month = month(visit.query().text("month"));
    var foreseen = useCases.preview().handle(visit.principal(), month);
    var state = work.state(name(month));
    return list(visit, foreseen)
        .showing(months(visit, month))
        .whenEmpty(visit.say("month.none"), Optional.empty())
        .reply(
            "month-" + month,
            page ->
                Page.titled(visit.say("month.title", visit.words().month(month.atDay(1))))
                    .below(Link.to(visit.say("nav.invoices"), "/invoices"))
                    .with(told(visit, foreseen.size(), state))
                    .with(page.blocks())
                    .with(button(visit, month, foreseen, state)));
  }

  private Listing<Foreseen> list(Visit visit, List<Foreseen> foreseen) {
    var words = visit.words();
    var names = new Names(visit, useCases.names());
    return new Listing<Foreseen>(
            visit,
            visit.say("month.foreseen"),
            names.of(part -> io.tallyhost.domain.shared.Page.of(foreseen, part), Foreseen::account))
        .column("reseller", it -> names.cell(it.account()))
        .figures("lines", it -> Cell.number(it.lines()))
        .figures("net", it -> words.cell(it.totals().net()))
        .figures("vat", it -> words.cell(it.totals().vat()))
        .figures("gross", it -> words.cell(it.totals().gross()))
        .column("paid_at_once", it -> States.yesOrNo(it.paid(), words));
  }

  private static List<Block> told(Visit visit, int left, LongWork.State state) {
    return switch (state) {
      case RUNNING -> List.of(new Reload(visit.words().count("month.running", left), 2));
      case FAILED -> List.of(Notice.of(Tone.BAD, visit.say("month.failed")));
      case NONE -> List.of(new Prose("", visit.say("month.text")));
    };
  }

  private static List<Block> button(
      Visit visit, YearMonth month, List<Foreseen> foreseen, LongWork.State state) {
    return foreseen.isEmpty() || state == LongWork.State.RUNNING
        ? List.of()
        : List.of(
            Form.button(PATH, visit.words().count("month.close", foreseen.size()), Tone.STRONG)
                .hidden(Map.of("month", month.toString())));
  }

  private Field months(Visit visit, YearMonth chosen) {
    var last = lastOver();
    var all =
        Stream.iterate(last, it -> it.minusMonths(1))
            .limit(MONTHS)
            .map(it -> Choice.of(it.toString(), visit.words().month(it.atDay(1))))
            .toList();
    return Field.of("month", visit.say("field.month"), Kind.SELECT)
        .choices(all)
        .value(chosen.toString());
  }

  private Reply close(Visit visit) {
    var month = month(visit.form().text("month"));
    // Whoever may not is told at once.
    var unused = useCases.preview().handle(visit.principal(), month);
    var by = visit.principal();
    work.begin(name(month), () -> closed(by, month));
    return Reply.redirect(PATH + "?month=" + month);
  }

  private void closed(Principal by, YearMonth month) {
    var unused = useCases.close().handle(by, month);
  }

  private YearMonth month(Optional<String> text) {
    try {
      return text.filter(it -> !it.isBlank()).map(YearMonth::parse).orElseGet(this::lastOver);
    } catch (DateTimeParseException noMonth) {
      throw new InvalidValue("month", text.orElse(""), "a month like 2026-11");
    }
  }

  private YearMonth lastOver() {
    return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(1);
  }

  private static String name(YearMonth month) {
    return "close " + month;
  }
}
