package io.tallyhost.bootstrap.vps;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.Described;
import io.tallyhost.bootstrap.RunningServer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever asks for what is not theirs can't tell it from what is not there. */
final class SomebodyElsesTest {

  private static final String ABSENT = "c" + "0".repeat(24);

  /** Every call with an id in its path, as it is described. */
  static Stream<String> callsWithAnId() {
    return Described.calls().stream()
        .filter(call -> call.contains(" " + Buyer.ROOT + "/") && call.contains("{id}"));
  }

  @ParameterizedTest
  @MethodSource("callsWithAnId")
  void what_is_somebody_elses_looks_exactly_like_what_is_not_there(String call) {
    var before = Victim.ONE.belongings();
    var stranger = RunningServer.get().reseller("nordic");
    var foreign = ask(stranger, call, foreignId(call));
    var absent = ask(stranger, call, call.contains("/ssh-keys/") ? "987654321" : ABSENT);

    assertThat(foreign.expect(404).body()).isEqualTo(absent.expect(404).body());
    assertThat(foreign.header("Content-Type")).isEqualTo(absent.header("Content-Type"));
    assertThat(Victim.ONE.belongings()).isEqualTo(before);
  }

  private static Answer ask(Api somebody, String call, String id) {
    var parts = call.split(" ", 2);
    return somebody.send(parts[0], parts[1].replace("{id}", id), validBody(call));
  }

  private static String foreignId(String call) {
    var thing = call.substring(call.indexOf(Buyer.ROOT) + Buyer.ROOT.length() + 1).split("/", 2)[0];
    return switch (thing) {
      case "services" -> Victim.SERVICE;
      case "orders" -> Victim.ORDER;
      case "tickets" -> Victim.TICKET;
      case "ssh-keys" -> Victim.SSH_KEY;
      case "invoices" -> foreignInvoice();
      default -> throw new AssertionError("Whose is " + call);
    };
  }

  private static String foreignInvoice() {
    return RunningServer.get()
        .reseller("acme")
        .get(Buyer.ROOT + "/invoices")
        .expect(200)
        .text("/invoices/0/id");
  }

  private static String validBody(String call) {
    return Stream.of(
            Map.entry("/power", "{\"action\":\"stop\"}"),
            Map.entry("POST /api/reseller/v1/services/{id}/console", "{\"action\":\"enable\"}"),
            Map.entry("/reinstall", "{\"operatingSystemId\":42}"),
            Map.entry("/upgrade", "{\"ramGb\":8}"),
            Map.entry("PATCH", "{\"label\":\"mine\"}"),
            Map.entry("/pay", "{\"method\":\"balance\"}"),
            Map.entry("/reply", "{\"message\":\"hello\"}"))
        .filter(it -> call.contains(it.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
