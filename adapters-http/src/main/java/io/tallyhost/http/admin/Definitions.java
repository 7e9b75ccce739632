package io.tallyhost.http.admin;

import com.fasterxml.jackson.databind.util.RawValue;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.whitelabel.ManageProducts;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.data.DataWriter;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Products that are sold under other names: written and read in the operator's own words. */
public final class Definitions {

  private static final String SECRET = "connector_secret";

  private final ManageProducts products;

  public Definitions(ManageProducts products) {
    this.products = products;
  }

  List<Object> list(Principal principal) {
    return products.list(principal).stream()
        .<Object>map(product -> new RawValue(DataWriter.write(product.text())))
        .toList();
  }

  Reply show(Request request) {
    return one(200, products.show(request.principal(), request.path("key")));
  }

  Reply define(Request request) {
    return one(201, define(request, Fields.NONE));
  }

  /** What is not said stays; the key does anyway. */
  Reply change(Request request) {
    var was = products.show(request.principal(), request.path("key")).text();
    return one(200, define(request, was));
  }

  Reply withdraw(Request request) {
    return one(200, products.withdraw(request.principal(), request.path("key")));
  }

  private ProductDefinition define(Request request, Fields was) {
    var body = request.body();
    var said = was.with(words(body));
    var whole = was.find("key").map(key -> said.with("key", key)).orElse(said);
    return products.define(request.principal(), whole, body.optionalSecret(SECRET));
  }

  private static Fields words(JsonBody body) {
    return DataReader.readFields("body", body.json()).without(SECRET);
  }

  private static Reply one(int status, ProductDefinition product) {
    var json = "{\"ok\":true,\"product\":%s}".formatted(DataWriter.write(product.text()));
    return Reply.raw(
        status, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
  }
}
