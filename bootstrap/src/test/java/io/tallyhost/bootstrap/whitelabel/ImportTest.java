package io.tallyhost.bootstrap.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.RunningServer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Inventories that the operator fills, larger than any other body may be. */
final class ImportTest {

  private static final String ADMIN = "/api/admin/inventories/crates";
  private static final String HEAD = "code,name,location,price\n";

  @BeforeAll
  static void sellFromIt() {
    RunningServer.get()
        .operator()
        .post(
            "/api/admin/products",
            "{'key':'crate','name':'Crate','description':'A box','currency':'USD','cycles':[],"
                + "'fields':[{'name':'size','type':'text','required':true}],"
                + "'price':{'rule':'per_package'},'inventory':{'name':'crates','field':'size'},"
                + "'answer':{'message':'{item.name}','shape':{}}}")
        .expect(201);
  }

  @Test
  void a_long_list_replaces_the_inventory_whole_and_names_the_rows_that_are_wrong() {
    var rows = IntStream.range(0, 20_000).mapToObj(ImportTest::row).collect(Collectors.joining());
    var body = HEAD + rows + "BAD,No price,US,\n" + row(7) + "LAST,\"The last, really\",US,9.99\n";
    assertThat(body.length()).isGreaterThan(1 << 20);

    var done = put("text/csv", body).expect(200);

    assertThat(done.text("/import/state")).isEqualTo("done");
    assertThat(done.text("/import/rows")).isEqualTo("20002");
    assertThat(done.text("/import/refused")).isEqualTo("1");
    assertThat(done.text("/import/errors/0/row")).isEqualTo("20001");
    assertThat(done.text("/import/errors/0/error")).contains("price");
    var shown = RunningServer.get().operator().get(ADMIN + "/imports/" + done.text("/import/id"));
    assertThat(shown.expect(200).text("/import/finished_at")).isNotEmpty();
    var shop = Shop.open(1_000);
    assertThat(shop.order("crate", "'size':'LAST'").expect(200).text("/message"))
        .isEqualTo("The last, really");
  }

  @Test
  void a_list_that_breaks_off_leaves_the_old_inventory() {
    put("application/json", "[{'code':'OLD','name':'Old crate','price':1.00}]").expect(200);

    var broken =
        put("application/json", "[{'code':'NEW','name':'New crate','price':1.00},{'code':'X'");

    assertThat(broken.expect(200).text("/import/state")).isEqualTo("failed");
    var shop = Shop.open(1_000);
    shop.order("crate", "'size':'OLD'").expect(200);
    shop.order("crate", "'size':'NEW'").expect(404);
  }

  @Test
  void what_is_no_list_is_refused_and_only_the_operator_may() {
    put("application/json", "{'code':'OLD'}").expect(400);
    put("text/csv", "code,name\n").expect(400);
    put("application/xml", "<a/>").expect(415);
    RunningServer.get()
        .reseller("acme")
        .with("Content-Type", "text/csv")
        .put(ADMIN, HEAD + row(1))
        .expect(403);
    RunningServer.get().anybody().with("Content-Type", "text/csv").put(ADMIN, HEAD).expect(401);
  }

  private static Answer put(String type, String body) {
    return RunningServer.get().operator().with("Content-Type", type).put(ADMIN, body);
  }

  private static String row(int number) {
    return "C%05d,Crate number %d of a long row of crates,US,%d.50\n"
        .formatted(number, number, number % 90 + 1);
  }
}
