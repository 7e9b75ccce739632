package io.tallyhost.bootstrap.vps;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send: it is refused in a sentence, and everything stays as it was. */
final class BadInputTest {

  private static String asItWas = "";

  private final Buyer buyer = Victim.ONE;

  @BeforeEach
  void look() {
    asItWas = asItWas.isEmpty() ? buyer.belongings() : asItWas;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'4'", "4.5", "-4", "0", "1e3", "99999999999999999999", "9223372036854775808", "true",
        "[4]", "{}", "null", "NaN", "04", "2147483648", "1e1000000000", "4.0"
      })
  void a_size_is_a_whole_number_within_the_limits(String ram) {
    refused(400, "/orders", Buyer.SMALL.replace("'ramGb':1", "'ramGb':" + ram));
    refused(400, "/orders", Buyer.SMALL.replace("'ssdGb':20", "'ssdGb':" + ram));
    refused(400, "/services/" + Victim.SERVICE + "/upgrade", "{'ramGb':" + ram + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'1'", "1.5", "-1", "5", "1e1", "true", "[1]", "4294967297"})
  void more_addresses_are_a_whole_number_within_the_limits(String addresses) {
    refused(400, "/orders", Buyer.SMALL.replace("}", ",'extraIpv4':" + addresses + "}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'period':'weekly'",
        "'period':1",
        "'operatingSystemId':'42'",
        "'operatingSystemId':0",
        "'operatingSystemId':-1",
        "'operatingSystemId':1.5",
        "'operatingSystemId':1e400",
        "'sshKeys':[0]",
        "'sshKeys':['12']",
        "'sshKeys':12",
        "'sshKeys':[1.5]",
        "'sshKeys':[-1]",
        "'sshKeys':[987654321]",
        "'promoCode':7",
        "'promoCode':'NOSUCH'",
        "'label':7",
        "'location':7",
        "'payLater':'yes'"
      })
  void whatever_else_an_order_says_is_judged_too(String field) {
    var body = Buyer.SMALL;
    for (var name : List.of("location", "label")) {
      if (field.contains(name)) {
        body = body.replaceAll(",'" + name + "':'[^']*'", "");
      }
    }
    refused(400, "/orders", body.replace("}", "," + field + "}"));
  }

  @Test
  void more_than_fifty_keys_are_too_many() {
    var keys = "1" + ",1".repeat(50);

    refused(400, "/orders", Buyer.SMALL.replace("}", ",'sshKeys':[" + keys + "]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "7",
        "\"text\"",
        "{'a':1,'a':2}",
        "{'ramGb':1}}",
        "{'a':}",
        "{'a':'\\ud800'}",
        "{\"variantId\":\"\u0000\"}",
        "<order/>"
      })
  void what_is_no_json_object_is_said_to_be_none(String body) {
    var answer = refused(400, "/orders", body);

    assertThat(answer.text("/error")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void another_content_type_is_refused(String type) {

    var answer = buyer.api().with("Content-Type", type).post(Buyer.ROOT + "/orders", Buyer.SMALL);

    assertThat(answer.status()).isIn(400, 415);
    unchanged();
  }

  @Test
  void a_key_given_twice_is_refused_wherever_it_stands() {
    refused(400, "/orders", Buyer.SMALL.replace("}", ",'ramGb':1}"));
    refused(400, "/tickets", "{'subject':'a','subject':'b','message':'c'}");
    refused(400, "/promo/validate", "{'code':'A','code':'SUMMER10'}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "POST | /tickets | {'subject':' ','message':'x'}",
        "POST | /tickets | {'subject':'x','message':' '}",
        "POST | /tickets | {'subject':7,'message':'x'}",
        "POST | /tickets | {'subject':'x','message':'y','serviceIds':'all'}",
        "POST | /tickets | {'subject':'x','message':'y','serviceIds':[7]}",
        "POST | /tickets/@ticket/reply | {'message':''}",
        "POST | /tickets/@ticket/reply | {'message':['x']}",
        "POST | /tickets/@ticket/reply | {}",
        "PATCH | /balance | {'invoiceAutoCharge':'true'}",
        "PATCH | /balance | {'invoiceAutoCharge':1}",
        "PATCH | /balance | {'invoiceAutoCharge':null}",
        "PATCH | /services/@service | {'label':''}",
        "PATCH | /services/@service | {'label':7}",
        "PATCH | /services/@service | {'status':'TERMINATED'}",
        "POST | /services/@service/power | {'action':'START'}",
        "POST | /services/@service/power | {'action':1}",
        "POST | /services/@service/power | {}",
        "POST | /services/@service/console | {'action':'on'}",
        "POST | /services/@service/reinstall | {'operatingSystemId':'42'}",
        "POST | /services/@service/reinstall | {'operatingSystemId':-1}",
        "POST | /services/@service/upgrade | {}",
        "POST | /services/@service/upgrade | {'ramGb':1}",
        "POST | /services/@service/upgrade | {'extraIpv4':-1}",
        "POST | /ssh-keys | {'name':'x','publicKey':'ssh-ed25519 short'}",
        "POST | /ssh-keys | {'name':'','publicKey':'x'}",
        "POST | /ssh-keys | {'publicKey':7}",
        "DELETE | /ssh-keys/0 | ",
        "DELETE | /ssh-keys/-1 | ",
        "DELETE | /ssh-keys/1.5 | ",
        "GET | /orders?limit=0 | ",
        "GET | /orders?limit=101 | ",
        "GET | /orders?limit=1.5 | ",
        "GET | /orders?limit=ten | ",
        "GET | /orders?offset=-1 | ",
        "GET | /orders?offset=99999999999999999999 | ",
        "GET | /orders?limit=1&limit=2 | ",
        "GET | /services?status=active | ",
        "GET | /services?kind=vps | ",
        "GET | /tickets?status=NEW | ",
        "GET | /invoices?limit=-1 | "
      })
  void every_other_call_refuses_as_well(String method, String path, String body) {
    var whole =
        Buyer.ROOT + path.replace("@ticket", Victim.TICKET).replace("@service", Victim.SERVICE);

    var answer = buyer.api().send(method, whole, body == null ? "" : body.replace('\'', '"'));

    assertThat(answer.expect(400).text("/error")).isNotBlank();
    unchanged();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>", "'; DROP TABLE service; --", "\u202Egnp.exe", "\uD83D\uDE00",
        "\u0130stanbul \u0131", "%s%n", "../../etc/passwd", "=HYPERLINK(1)"
      })
  void a_hostile_label_is_kept_as_the_text_it_is_or_refused(String label) {
    var path = Buyer.ROOT + "/services/" + Victim.SERVICE;
    var body = "{\"label\":\"" + label.replace("\\", "\\\\") + "\"}";

    var answer = buyer.api().send("PATCH", path, body);

    asItWas = "";
    if (answer.status() == 200) {
      assertThat(answer.text("/service/label")).isEqualTo(label);
      assertThat(buyer.api().get(path).expect(200).text("/service/label")).isEqualTo(label);
    } else {
      answer.expect(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\n", "a\\nb", "\\u0007", ""})
  void a_label_of_characters_that_are_none_is_refused(String label) {

    buyer
        .api()
        .send("PATCH", Buyer.ROOT + "/services/" + Victim.SERVICE, "{\"label\":\"" + label + "\"}")
        .expect(400);

    unchanged();
  }

  @Test
  void a_label_longer_than_two_hundred_characters_is_refused() {
    var path = Buyer.ROOT + "/services/" + Victim.SERVICE;

    buyer.api().patch(path, "{'label':'" + "x".repeat(201) + "'}").expect(400);
    buyer.api().patch(path, "{'label':'" + "x".repeat(200) + "'}").expect(200);
    asItWas = "";
  }

  @Test
  void prices_and_totals_in_the_body_change_nothing() {
    var rich = Buyer.of("bad-prices", "'billing_mode':'PREPAID','balance_cents':5000");
    var prices =
        ",'totalCents':1,'priceCents':1,'unitCents':0,'discountCents':699,'hourlyRateCents':0,"
            + "'balanceCents':999999,'billingMode':'POSTPAID','status':'ACTIVE','currency':'USD'}";

    var honest = rich.api().post(Buyer.ROOT + "/orders", Buyer.MONTHLY).expect(201);
    var cheat =
        rich.api().post(Buyer.ROOT + "/orders", Buyer.MONTHLY.replace("}", prices)).expect(201);

    var total = honest.at("/order/totalCents").asLong();
    assertThat(total).isGreaterThanOrEqualTo(700);
    assertThat(cheat.at("/order/totalCents").asLong()).isEqualTo(total);
    assertThat(cheat.at("/order/discountCents").asLong()).isZero();
    assertThat(cheat.text("/order/billingMode")).isEqualTo("PREPAID");
    assertThat(rich.balance()).isEqualTo(5000 - 2 * total);
  }

  private void unchanged() {
    assertThat(buyer.belongings()).isEqualTo(asItWas);
  }

  private Answer refused(int status, String path, String body) {
    var answer = buyer.api().send("POST", Buyer.ROOT + path, body.replace('\'', '"'));
    assertThat(answer.expect(status).text("/error")).isNotBlank();
    unchanged();
    return answer;
  }
}
