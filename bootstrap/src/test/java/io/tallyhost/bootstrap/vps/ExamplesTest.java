package io.tallyhost.bootstrap.vps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.Eventually;
import io.tallyhost.bootstrap.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of the API, asked of the running server in the order of a customer's life. An
 * answer has exactly the example's fields, of the same types; and the same values where the
 * catalogue or the request decides them. Ids stand in the files as {@code @name}, or {@code #name}
 * where they are numbers.
 */
final class ExamplesTest {

  private static final Path FOLDER = Path.of("src/test/resources/examples/vps");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern TEXT_ID = Pattern.compile("@([a-zA-Z]+)");
  private static final Pattern NUMBER_ID = Pattern.compile("\"#([a-zA-Z]+)\"");
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIM1Jg+wWm/d+emBsuN3JSoNj32sW2uMx3SFFk8YOyhc3"
          + " you@example.com";

  private final RunningServer server = RunningServer.get();
  private final Map<String, Api> people = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> every_example_is_answered_as_it_says() throws IOException {
    people.put(
        "postpaid", somebody("ex-postpaid", "'billing_mode':'POSTPAID','vps_limit':25", 4250));
    people.put("prepaid", somebody("ex-prepaid", "'billing_mode':'PREPAID'", 5000));
    people.put("poor", somebody("ex-poor", "'billing_mode':'PREPAID'", 0));
    people.put("nordic", server.reseller("nordic"));
    people.put("operator", server.operator());
    people.put("nobody", server.anybody());
    ids.put("absent", "c" + "0".repeat(24));
    ids.put("publicKey", KEY);
    ids.put("lir", lir());
    server
        .operator()
        .post(
            "/api/admin/promo-codes",
            "{'code':'LONGAGO','discount_bps':1000,'valid_until':'2020-01-01T00:00:00Z'}")
        .expect(201);
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)));
  }

  private void replay(Path file) throws IOException {
    var step = MAPPER.readTree(withIds(Files.readString(file)));
    if (step.has("advance")) {
      advance(step.get("advance").asLong());
    }
    var answer =
        step.has("wait")
            ? Eventually.seen(() -> ask(step), it -> has(it, step.get("wait")))
            : ask(step);
    answer.expect(step.get("status").asInt());
    if (step.has("answer")) {
      new Likeness(step).check(answer.json());
    }
    step.path("headers")
        .properties()
        .forEach(it -> assertThat(answer.header(it.getKey())).matches(it.getValue().textValue()));
    step.path("save")
        .properties()
        .forEach(it -> ids.put(it.getKey(), answer.text(it.getValue().textValue())));
    if (step.has("made")) {
      ids.put(step.get("made").textValue(), serviceOf(answer.text("/order/id")));
    }
  }

  private Answer ask(JsonNode step) {
    var call = step.get("call").textValue().split(" ", 2);
    var path = call[1].startsWith("/api/") ? call[1] : "/api/reseller/v1" + call[1];
    var body = step.has("raw") ? step.get("raw").textValue() : text(step.get("body"));
    var somebody = Objects.requireNonNull(people.get(step.path("as").asText("postpaid")));
    return somebody.send(call[0], path, body);
  }

  private static String text(JsonNode body) {
    return body == null ? "" : body.toString();
  }

  private static boolean has(Answer answer, JsonNode wanted) {
    return answer.status() / 100 == 2
        && wanted.properties().stream()
            .allMatch(it -> answer.at(it.getKey()).equals(it.getValue()));
  }

  private void advance(long seconds) {
    var operator = server.operator();
    operator.post("/api/admin/clock", "{'advance_seconds':" + seconds + "}").expect(200);
    operator.post("/api/admin/billing/tick", "").expect(200);
  }

  private String serviceOf(String order) {
    return server
        .operator()
        .get("/api/admin/orders/" + order)
        .expect(200)
        .text("/order/service_id");
  }

  private Api somebody(String name, String more, long cents) {
    var body =
        ("{'username':'%s','email':'%s@examples.test','password':'example-password',"
                + "'force_password_change':false,'currency':'EUR','country':'DE',%s%s}")
            .formatted(name, name, more, cents == 0 ? "" : ",'balance_cents':" + cents);
    server.operator().post("/api/admin/resellers", body).expect(201);
    return server.anybody().signIn(name, "example-password");
  }

  private String lir() {
    var product =
        server
            .operator()
            .post(
                "/api/admin/products",
                "{'slug':'zz-lir','name':'LIR','category':'lir','active':true}")
            .expect(201)
            .text("/product/id");
    return server
        .operator()
        .post(
            "/api/admin/products/" + product + "/variants",
            "{'sku':'lir-1','name':'LIR','prices':[{'currency':'EUR','amount_cents':100}]}")
        .expect(201)
        .text("/variant/id");
  }

  private String withIds(String text) {
    var numbers =
        NUMBER_ID
            .matcher(text)
            .replaceAll(it -> Matcher.quoteReplacement(ids.getOrDefault(it.group(1), it.group())));
    return TEXT_ID
        .matcher(numbers)
        .replaceAll(it -> Matcher.quoteReplacement(ids.getOrDefault(it.group(1), it.group())));
  }

  private static List<Path> files() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
