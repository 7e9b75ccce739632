package io.tallyhost.http.panel.pages;

import io.tallyhost.application.partner.BrowseMismatches;
import io.tallyhost.application.partner.FindMismatches;
import io.tallyhost.application.partner.SettleMismatch;
import io.tallyhost.application.partner.ShowMismatch;
import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.MismatchCase;
import io.tallyhost.domain.partner.MismatchCases;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Facts;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.panel.view.Words;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** /reconciliation/cases: where reports and books disagreed, and settling it. */
public final class MismatchPages implements PanelRoutes {

  static final String PATH = "/reconciliation/cases";

  /** What can be done here. */
  public record UseCases(
      BrowseMismatches browse,
      ShowMismatch show,
      SettleMismatch settle,
      FindMismatches find,
      NameAccounts names) {}

  private final Desk desk;
  private final UseCases useCases;

  public MismatchPages(Desk desk, UseCases useCases) {
    this.desk = desk;
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.page(this::list))
        .post(PATH, desk.page(this::find))
        .get(PATH + "/{id}", desk.page(visit -> visit.show(page(visit, Optional.empty()))))
        .post(PATH + "/{id}", desk.page(this::settle));
  }

  /** Those of one reseller that are open. */
  static String openOf(AccountId reseller) {
    return PATH + "?state=open&reseller=" + reseller.value();
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    var names = new Names(visit, useCases.names());
    var list =
        new Listing<MismatchCase>(
                visit,
                visit.say("nav.mismatches"),
                names.of(
                    part -> useCases.browse().handle(visit.principal(), wanted(visit), part),
                    it -> it.owner().account()))
            .filter(states(visit))
            .column("day", it -> Cell.of(words.day(it.day())).linked(path(it)));
    if (visit.principal().isOperator()) {
      list.filter(Choices.reseller(visit, useCases.names(), Optional.empty()));
    }
    return names
        .column(list, it -> it.owner().account())
        .column("finding", it -> Cell.of(words.word(it.mismatch().finding())))
        .column("external_ref", it -> Cell.of(it.mismatch().reference()).as(Tone.CODE))
        .figures("reported", it -> amount(words, it.mismatch().reported()))
        .figures("booked", it -> amount(words, it.mismatch().booked()))
        .column("status", it -> state(visit, it))
        .whenEmpty(visit.say("mismatch.none"), Optional.empty())
        .reply("cases", page -> around(visit, page));
  }

  private static Page around(Visit visit, Page page) {
    var buttons =
        maySettle(visit)
            ? List.of(Form.button(PATH, visit.say("mismatch.look"), Tone.PLAIN))
            : List.<Form>of();
    return page.below(Link.to(visit.say("nav.credit_events"), "/credit-events"))
        .links(List.of(Link.to(visit.say("nav.statements"), StatementPages.PATH)))
        .buttons(buttons);
  }

  private static Field states(Visit visit) {
    return Field.of("state", visit.say("field.status"), Kind.SELECT)
        .choices(
            Choices.orNone(
                visit.say("list.all"),
                List.of(
                    Choice.of("open", visit.say("word.case_open")),
                    Choice.of("settled", visit.say("word.case_settled")))));
  }

  private static MismatchCases.Query wanted(Visit visit) {
    return new MismatchCases.Query(
        visit.query().text("reseller").filter(it -> !it.isBlank()).map(AccountId::new),
        visit.query().text("state").filter(it -> !it.isBlank()).map("open"::equals));
  }

  private Reply find(Visit visit) {
    var opened = useCases.find().handle(visit.principal());
    return visit.on(PATH + "?state=open", opened == 0 ? "mismatch_none" : "mismatch_found");
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var one = useCases.show().handle(visit.principal(), visit.request().path("id"));
    var blocks = new ArrayList<Block>();
    blocks.add(facts(visit, one));
    one.settled().ifPresent(how -> blocks.add(settled(visit, how)));
    if (one.isOpen() && maySettle(visit)) {
      blocks.add(form(visit, one, refusal));
    }
    return Page.titled(visit.words().word(one.mismatch().finding()))
        .badge(state(visit, one))
        .below(
            Link.to(visit.say("nav.credit_events"), "/credit-events"),
            Link.to(visit.say("nav.mismatches"), PATH))
        .links(
            List.of(
                Link.to(
                    visit.say("mismatch.statement"),
                    StatementPages.path(one.owner().account(), one.day()))))
        .with(blocks);
  }

  private Facts facts(Visit visit, MismatchCase one) {
    var words = visit.words();
    var mismatch = one.mismatch();
    return new Facts(
        visit.say("section.mismatch"),
        List.of(
            new Fact(
                visit.say("field.reseller"),
                new Names(visit, useCases.names()).one(one.owner().account())),
            Fact.of(visit.say("field.day"), words.day(one.day())),
            new Fact(visit.say("field.external_ref"), Cell.of(mismatch.reference()).as(Tone.CODE)),
            new Fact(visit.say("field.reported"), amount(words, mismatch.reported())),
            new Fact(visit.say("field.booked"), amount(words, mismatch.booked())),
            Fact.of(visit.say("field.at"), words.moment(mismatch.at())),
            Fact.of(visit.say("field.found"), words.moment(one.foundAt()))));
  }

  private Facts settled(Visit visit, MismatchCase.Settlement how) {
    return new Facts(
        visit.say("word.case_settled"),
        List.of(
            Fact.of(visit.say("field.note"), how.note()),
            Fact.of(visit.say("field.settled"), visit.words().moment(how.at())),
            Fact.of(
                visit.say("field.by"), new Names(visit, useCases.names()).one(how.by()).text())));
  }

  private static Form form(Visit visit, MismatchCase one, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var note = fields.of("note", Kind.TEXTAREA, "").required();
    return Form.of(
            visit.say("mismatch.settle"), path(one), visit.say("mismatch.settle"), Section.of(note))
        .error(fields.general(note));
  }

  private Reply settle(Visit visit) {
    return visit.send(
        () -> {
          var unused =
              useCases
                  .settle()
                  .handle(
                      visit.principal(),
                      visit.request().path("id"),
                      new Blank(visit).required("note"));
          return visit.on(PATH + "?state=open", "mismatch_settled");
        },
        refusal -> page(visit, Optional.of(refusal)));
  }

  private static boolean maySettle(Visit visit) {
    return visit.principal().isOperator() && visit.may(Permission.RECONCILIATION_SETTLE);
  }

  private static Cell state(Visit visit, MismatchCase one) {
    return one.isOpen()
        ? Cell.of(visit.say("word.case_open")).as(Tone.WARN)
        : Cell.of(visit.say("word.case_settled")).as(Tone.GOOD);
  }

  static Cell amount(Words words, Optional<Money> amount) {
    return amount.map(words::cell).orElseGet(() -> Cell.of("–"));
  }

  private static String path(MismatchCase one) {
    return PATH + "/" + one.id();
  }
}
