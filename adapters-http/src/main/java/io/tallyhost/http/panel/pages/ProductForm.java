package io.tallyhost.http.panel.pages;

import io.tallyhost.application.catalog.SaveProduct;
import io.tallyhost.domain.catalog.Product;
import io.tallyhost.domain.catalog.ProductCategory;
import io.tallyhost.domain.catalog.ProductId;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Section;
import java.util.Optional;

/** What can be said about a product. */
final class ProductForm {

  private final Visit visit;
  private final Fields fields;

  ProductForm(Visit visit, Optional<Refusal> refusal) {
    this.visit = visit;
    this.fields = new Fields(visit, refusal);
  }

  Form blank(String path) {
    return form(
        path,
        fields.select(
            "category",
            ProductCategory.VPS.name(),
            Choices.words(visit.words(), ProductCategory.values())),
        fields.text("slug").required(),
        fields.text("name").required(),
        fields.of("description", Kind.TEXTAREA, ""),
        fields.of("features", Kind.TEXTAREA, ""),
        fields.check("on_sale", true));
  }

  Form filled(String path, Product product) {
    return form(
        path,
        fields.text("slug", product.slug()).required(),
        fields.text("name", product.name()).required(),
        fields.of("description", Kind.TEXTAREA, product.description()),
        fields.of("features", Kind.TEXTAREA, String.join("\n", product.features())),
        fields.check("on_sale", product.active()));
  }

  private Form form(String path, Field... all) {
    return Form.of(visit.say("product.edit"), path, visit.say("form.save"), Section.of(all))
        .error(fields.general(all))
        .cancel(Link.to(visit.say("form.cancel"), "/catalogue"));
  }

  static SaveProduct.Command created(Visit visit) {
    var category =
        Choices.named(new Blank(visit).text("category"), ProductCategory.values())
            .orElseThrow(() -> new InvalidValue("category", "nothing", "a category"));
    return command(visit, Optional.empty(), category);
  }

  static SaveProduct.Command edited(Visit visit, Product was) {
    return command(visit, Optional.of(was.id()), was.category());
  }

  private static SaveProduct.Command command(
      Visit visit, Optional<ProductId> id, ProductCategory category) {
    var form = new Blank(visit);
    return new SaveProduct.Command(
        id,
        form.required("slug"),
        form.required("name"),
        form.text("description").orElse(""),
        category,
        form.text("features").stream().flatMap(String::lines).filter(it -> !it.isBlank()).toList(),
        form.isChecked("on_sale"));
  }
}
