package io.tallyhost.http.panel.pages;

import io.tallyhost.application.whitelabel.ManageProducts;
import io.tallyhost.domain.data.Data.Flag;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Prose;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.Optional;

/** /settings/connectors: what is sold under other names, and who delivers it. */
public final class ConnectorPages implements PanelRoutes {

  private static final String ROOT = "/settings/connectors";

  private final Desk desk;
  private final ManageProducts products;

  public ConnectorPages(Desk desk, ManageProducts products) {
    this.desk = desk;
    this.products = products;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(ROOT, desk.page(this::list))
        .get(ROOT + "/{key}", desk.page(visit -> visit.show(page(visit, Optional.empty()))))
        .post(ROOT + "/{key}", desk.page(this::save));
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    return Listing.of(visit, visit.say("tab.connectors"), products.list(visit.principal()))
        .column(
            "product",
            it -> Cell.of(it.name()).linked(ROOT + "/" + it.key().value()).over(it.description()))
        .column("key", it -> Cell.of(it.key().value()).as(Tone.CODE))
        .column("connector", it -> connector(visit, it))
        .column("on_sale", it -> States.yesOrNo(it.isOnSale(), words))
        .reply(
            "connectors",
            page ->
                SettingsTabs.page(visit, "connectors")
                    .with(new Prose("", visit.say("connectors.text")))
                    .with(page.blocks()));
  }

  private static Cell connector(Visit visit, ProductDefinition product) {
    return product.connector().isDemo()
        ? Cell.of(visit.say("connectors.demo")).as(Tone.MUTED)
        : Cell.of(product.connector().value());
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var product = product(visit);
    var fields = new Fields(visit, refusal);
    Field[] all = {
      fields.text("connector", product.connector().value()).required(),
      fields.of("connector_secret", Kind.PASSWORD, "").autocomplete("new-password"),
      fields.check("on_sale", product.isOnSale())
    };
    return Page.titled(product.name())
        .below(
            Link.to(visit.say("nav.settings"), "/settings"),
            Link.to(visit.say("tab.connectors"), ROOT))
        .with(new Prose("", product.description()))
        .with(
            Form.of("", path(product), visit.say("form.save"), Section.of(all))
                .error(fields.general(all))
                .cancel(Link.to(visit.say("form.cancel"), ROOT)));
  }

  private Reply save(Visit visit) {
    return visit.send(
        () -> {
          var form = new Blank(visit);
          var text =
              product(visit)
                  .text()
                  .with("connector", form.required("connector"))
                  .with("on_sale", new Flag(form.isChecked("on_sale")));
          var saved = products.define(visit.principal(), text, form.secret("connector_secret"));
          return visit.on(path(saved), "saved");
        },
        refusal -> page(visit, Optional.of(named(refusal))));
  }

  // The field is called as forms call their fields.
  private static Refusal named(Refusal refusal) {
    return refusal.field().filter("connector.address"::equals).isPresent()
        ? new Refusal(refusal.status(), Optional.of("connector"), refusal.message())
        : refusal;
  }

  private ProductDefinition product(Visit visit) {
    return products.show(visit.principal(), visit.request().path("key"));
  }

  private static String path(ProductDefinition product) {
    return ROOT + "/" + product.key().value();
  }
}
