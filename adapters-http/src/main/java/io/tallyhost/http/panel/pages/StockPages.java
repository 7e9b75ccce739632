package io.tallyhost.http.panel.pages;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.whitelabel.ImportStock;
import io.tallyhost.application.whitelabel.ManageProducts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Reload;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.StockRows;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** /catalogue/inventories: what products are picked from, and bringing in a new version of it. */
public final class StockPages implements PanelRoutes {

  private static final String PATH = "/catalogue/inventories";

  private final Desk desk;
  private final ManageProducts products;
  private final ImportStock stock;
  private final LongWork work;

  public StockPages(Desk desk, ManageProducts products, ImportStock stock, LongWork work) {
    this.desk = desk;
    this.products = products;
    this.stock = stock;
    this.work = work;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.page(this::all))
        .get(PATH + "/{name}", desk.page(visit -> one(visit, Optional.empty())))
        .post(PATH + "/{name}", desk.page(this::load));
  }

  private Reply all(Visit visit) {
    var names =
        products.list(visit.principal()).stream()
            .flatMap(it -> it.source().stream())
            .map(ProductDefinition.Source::inventory)
            .distinct()
            .sorted()
            .toList();
    return Listing.of(visit, visit.say("nav.inventories"), names)
        .column("inventory", it -> Cell.of(it).linked(PATH + "/" + it))
        .whenEmpty(visit.say("stock.none"), Optional.empty())
        .reply(
            "inventories", page -> page.below(Link.to(visit.say("nav.catalogue"), "/catalogue")));
  }

  private Reply one(Visit visit, Optional<Refusal> refusal) {
    return imports(visit).reply("imports", page -> whole(visit, refusal, page.blocks()));
  }

  private Page whole(Visit visit, Optional<Refusal> refusal, List<? extends Block> imports) {
    var isRunning = work.state(work(visit)) == LongWork.State.RUNNING;
    var page =
        Page.titled(name(visit))
            .below(
                Link.to(visit.say("nav.catalogue"), "/catalogue"),
                Link.to(visit.say("nav.inventories"), PATH));
    return isRunning
        ? page.with(new Reload(visit.say("stock.running"), 1)).with(imports)
        : page.with(imports).with(form(visit, refusal));
  }

  private static Form form(Visit visit, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var csv = fields.of("csv", Kind.TEXTAREA, "").required();
    return Form.of(
            visit.say("stock.import"),
            PATH + "/" + name(visit),
            visit.say("stock.import"),
            Section.of(csv))
        .error(fields.general(csv));
  }

  private Listing<InventoryImport> imports(Visit visit) {
    var words = visit.words();
    return new Listing<InventoryImport>(
            visit,
            visit.say("stock.imports"),
            part -> stock.list(visit.principal(), name(visit), part))
        .column("at", it -> words.cell(it.startedAt()))
        .figures("rows", it -> Cell.number(words.number(it.rows()), Long.toString(it.rows())))
        .figures("refused", it -> Cell.number(it.refused()))
        .column("problem", it -> Cell.of(problems(it)))
        .column("status", it -> States.of(it.state(), words))
        .whenEmpty(visit.say("stock.imports.none"), Optional.empty());
  }

  private static String problems(InventoryImport it) {
    return it.errors().stream()
        .limit(3)
        .map(error -> error.row() + ": " + error.reason())
        .collect(Collectors.joining("; "));
  }

  // What can't be read at all is said at once; the rows are taken while the page looks again.
  private Reply load(Visit visit) {
    var by = visit.principal();
    var name = name(visit);
    return visit.send(
        () -> {
          Access.requireOperator(by, Permission.INVENTORIES_EDIT);
          var rows = StockRows.ofCsv(new StringReader(new Blank(visit).required("csv")));
          work.begin(
              work(visit),
              () -> {
                var unused = stock.handle(by, name, rows);
              });
          return visit.on(PATH + "/" + name, "import_begun");
        },
        refusal -> whole(visit, Optional.of(refusal), List.of(imports(visit).table())));
  }

  private static String work(Visit visit) {
    return "import " + name(visit);
  }

  private static String name(Visit visit) {
    return visit.request().path("name");
  }
}
