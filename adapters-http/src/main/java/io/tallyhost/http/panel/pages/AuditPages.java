package io.tallyhost.http.panel.pages;

import io.tallyhost.application.audit.ListAudit;
import io.tallyhost.application.audit.VerifyAudit;
import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.application.wallet.VerifyLedger;
import io.tallyhost.domain.audit.AuditQuery;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Tile;
import io.tallyhost.http.panel.view.Tiles;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;

/** /audit: who did what, and whether the books are whole. */
public final class AuditPages implements PanelRoutes {

  /** What can be done here. */
  public record UseCases(
      ListAudit list, VerifyAudit verifyAudit, VerifyLedger verifyLedger, NameAccounts names) {}

  private final Desk desk;
  private final UseCases useCases;

  public AuditPages(Desk desk, UseCases useCases) {
    this.desk = desk;
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router.get("/audit", desk.page(this::show)).post("/audit/verify", desk.page(this::verify));
  }

  private Reply show(Visit visit) {
    var action = visit.query().text("action").filter(it -> !it.isBlank());
    var query = action.map(AuditQuery.everything()::action).orElseGet(AuditQuery::everything);
    return AuditList.of(
            visit,
            new Names(visit, useCases.names()),
            part -> useCases.list().handle(visit.principal(), query, part))
        .filter(Field.of("action", visit.say("field.action"), Kind.SEARCH))
        .reply("audit", page -> page.buttons(verifyButton(visit)));
  }

  private static List<Form> verifyButton(Visit visit) {
    return visit.principal().isOperator()
        ? List.of(Form.button("/audit/verify", visit.say("audit.verify"), Tone.STRONG))
        : List.of();
  }

  private Reply verify(Visit visit) {
    var words = visit.words();
    var audit = useCases.verifyAudit().handle(visit.principal());
    var ledger = useCases.verifyLedger().handle(visit.principal());
    return visit.show(
        Page.titled(visit.say("audit.verify"))
            .below(Link.to(visit.say("nav.audit"), "/audit"))
            .buttons(verifyButton(visit))
            .with(
                audit
                    .broken()
                    .map(
                        it ->
                            Notice.of(
                                Tone.BAD, visit.say("audit.broken", it.number(), it.reason())))
                    .orElseGet(() -> Notice.of(Tone.GOOD, visit.say("audit.whole"))),
                ledger
                    .flaw()
                    .map(
                        it ->
                            Notice.of(
                                Tone.BAD,
                                visit.say("ledger.broken", it.table(), it.row(), it.reason())))
                    .orElseGet(() -> Notice.of(Tone.GOOD, visit.say("ledger.whole"))),
                new Tiles(
                    List.of(
                        Tile.of(visit.say("audit.entries"), words.number(audit.entries())),
                        Tile.of(visit.say("audit.chains"), words.number(audit.chains())),
                        Tile.of(visit.say("audit.checkpoints"), words.number(audit.checkpoints())),
                        Tile.of(
                            visit.say("ledger.transactions"), words.number(ledger.transactions())),
                        Tile.of(visit.say("ledger.wallets"), words.number(ledger.wallets()))))));
  }
}
