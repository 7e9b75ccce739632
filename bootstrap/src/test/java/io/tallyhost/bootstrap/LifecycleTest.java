package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LifecycleTest {

  private static final Map<String, String> USUAL = Map.of();

  @TempDir Path scratch;

  @Test
  void what_was_kept_survives_a_kill_a_second_start_and_a_move_to_another_machine()
      throws IOException, InterruptedException {
    var data = scratch.resolve("data");
    var first = Started.with(data, USUAL);
    var key = mintKey(first.awaitReady());

    var second = Started.with(data, USUAL);
    assertThat(second.awaitEnd()).isEqualTo(2);
    assertThat(second.lines())
        .containsExactly("tallyhost: Another Tallyhost is already running on " + data);

    first.kill();
    var third = Started.with(data, USUAL);
    var address = third.awaitReady();
    new Api(address, Map.of("Authorization", "Bearer " + key))
        .get("/api/admin/audit/verify")
        .expect(200);

    requireServersThere(address);

    var backup = scratch.resolve("backup.zip");
    run(data, "verify");
    run(data, "backup", backup.toString());
    assertThat(third.stop()).isZero();
    assertThat(data.resolve("postgres").resolve("postmaster.pid")).doesNotExist();

    var elsewhere = scratch.resolve("elsewhere");
    run(elsewhere, "restore", backup.toString());
    var restored = Started.with(elsewhere, USUAL);
    new Api(restored.awaitReady(), Map.of("Authorization", "Bearer " + key))
        .get("/api/admin/api-keys")
        .expect(200);
    assertThat(restored.stop()).isZero();
    assertThat(Files.exists(backup)).isTrue();
  }

  @Test
  void a_bad_setting_is_one_line_and_status_two() throws IOException, InterruptedException {
    var started = Started.with(scratch, Map.of("TALLYHOST_PORT", "seventy"));
    assertThat(started.awaitEnd()).isEqualTo(2);
    assertThat(started.lines())
        .containsExactly(
            "tallyhost: TALLYHOST_PORT must be a whole number from 0 to 65535, received seventy");
  }

  /** The hypervisor of the demo lives in the process, and yet nothing is gone with it. */
  private static void requireServersThere(String address) {
    var operator = new Api(address, Map.of()).signIn("operator@demo.test", "demo-operator-1");
    var drift = operator.get("/api/admin/provisioning/drift").expect(200);
    assertThat(drift.at("/drift/missing_servers")).isEmpty();
    assertThat(drift.at("/drift/unowned_servers")).isEmpty();
    var services = operator.get("/api/admin/services?status=active").expect(200);
    assertThat(services.at("/total").asInt()).isPositive();
  }

  private static void run(Path data, String... words) throws IOException, InterruptedException {
    var command = Started.with(data, USUAL, words);
    assertThat(command.awaitEnd()).as("%s", command.lines()).isZero();
  }

  private static String mintKey(String address) {
    return new Api(address, Map.of())
        .signIn("operator@demo.test", "demo-operator-1")
        .post("/api/admin/api-keys", "{'kind':'admin','scopes':['admin:*']}")
        .expect(201)
        .text("/key");
  }
}
