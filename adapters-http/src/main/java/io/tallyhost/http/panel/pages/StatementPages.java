package io.tallyhost.http.panel.pages;

import io.tallyhost.application.partner.ShowStatement;
import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.DailyStatement;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Column;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Facts;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Row;
import io.tallyhost.http.panel.view.Table;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.StatementJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** /reconciliation/statement: what a reseller reported on a day, signed. */
public final class StatementPages implements PanelRoutes {

  static final String PATH = "/reconciliation/statement";

  private final Desk desk;
  private final ShowStatement showStatement;
  private final NameAccounts names;

  public StatementPages(Desk desk, ShowStatement showStatement, NameAccounts names) {
    this.desk = desk;
    this.showStatement = showStatement;
    this.names = names;
  }

  @Override
  public void addTo(Router router) {
    router.get(PATH, desk.page(this::show)).get(PATH + "/signed", desk.page(this::signed));
  }

  static String path(AccountId reseller, LocalDate day) {
    return PATH + "?reseller=" + reseller.value() + "&day=" + day;
  }

  private Reply show(Visit visit) {
    return visit.send(
        () ->
            reseller(visit)
                .map(
                    it ->
                        shown(
                            visit,
                            showStatement.handle(visit.principal(), Optional.of(it), day(visit))))
                .orElseGet(
                    () ->
                        list(visit, List.of())
                            .reply("statement", page -> around(visit, page, List.of()))),
        refusal -> refused(visit, refusal));
  }

  private Reply shown(Visit visit, ShowStatement.Signed signed) {
    var statement = signed.statement();
    var link =
        Link.main(
            visit.say("statement.file"),
            path(statement.reseller(), statement.day()).replace(PATH, PATH + "/signed"));
    return list(visit, statement.lines())
        .reply(
            "statement-" + statement.day(),
            page ->
                around(visit, page, List.of(totals(visit, statement), facts(visit, signed)))
                    .links(List.of(link)));
  }

  private Page refused(Visit visit, Refusal refusal) {
    var table = list(visit, List.of()).table();
    return around(visit, Page.titled(table.caption()).with(table), List.of())
        .before(Notice.of(Tone.WARN, refusal.text(visit.words())));
  }

  private static Page around(Visit visit, Page page, List<? extends Block> more) {
    return page.below(
            Link.to(visit.say("nav.credit_events"), "/credit-events"),
            Link.to(visit.say("nav.mismatches"), MismatchPages.PATH))
        .with(more);
  }

  private Listing<DailyStatement.Line> list(Visit visit, List<DailyStatement.Line> lines) {
    var words = visit.words();
    var list = Listing.of(visit, visit.say("nav.statements"), lines);
    var narrowed =
        visit.principal().isOperator()
            ? list.showing(Choices.reseller(visit, names, reseller(visit)))
            : list;
    return narrowed
        .showing(Field.of("day", visit.say("field.day"), Kind.DATE).value(day(visit).toString()))
        .column("external_ref", it -> Cell.of(it.externalRef()).as(Tone.CODE))
        .column("kind", it -> Cell.of(words.word(it.kind())))
        .figures("amount", it -> words.cell(amount(it.currency(), it.cents())))
        .whenEmpty(
            visit.say(reseller(visit).isPresent() ? "statement.none" : "statement.choose"),
            Optional.empty());
  }

  private static Table totals(Visit visit, DailyStatement statement) {
    var words = visit.words();
    return Table.small(
        visit.say("field.total"),
        List.of(
            new Column(visit.say("field.kind"), false),
            new Column(visit.say("field.events"), true),
            new Column(visit.say("field.amount"), true)),
        statement.totals().stream()
            .map(
                it ->
                    new Row(
                        List.of(
                            Cell.of(words.word(it.kind())),
                            Cell.number(it.events()),
                            words.cell(amount(it.currency(), it.cents())))))
            .toList(),
        visit.say("statement.none"));
  }

  private static Facts facts(Visit visit, ShowStatement.Signed signed) {
    return new Facts(
        visit.say("section.signature"),
        List.of(
            code(visit, "digest", signed.statement().digest()),
            code(visit, "signature", signed.signature()),
            code(visit, "public_key", signed.publicKey())));
  }

  private static Fact code(Visit visit, String key, String value) {
    return new Fact(visit.say("field." + key), Cell.of(value).as(Tone.CODE));
  }

  // As the API says it, so that both sides compare the same file.
  private Reply signed(Visit visit) {
    var signed = showStatement.handle(visit.principal(), reseller(visit), day(visit));
    return Reply.ok(StatementJson.of(signed))
        .withHeader(
            "Content-Disposition",
            "attachment; filename=\"statement-%s.json\"".formatted(signed.statement().day()));
  }

  private static Money amount(String currency, long cents) {
    return Money.of(currency, cents);
  }

  // Resellers have no choice: each sees its own.
  private static Optional<AccountId> reseller(Visit visit) {
    return visit.principal().isOperator()
        ? visit.query().text("reseller").filter(it -> !it.isBlank()).map(AccountId::new)
        : Optional.of(visit.principal().account());
  }

  private LocalDate day(Visit visit) {
    return visit
        .query()
        .text("day")
        .filter(it -> !it.isBlank())
        .map(StatementJson::day)
        .orElseGet(showStatement::lastDay);
  }
}
