package io.tallyhost.virtfusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallyhost.domain.service.HypervisorServer.BuildState;
import io.tallyhost.domain.service.PowerState;
import io.tallyhost.domain.service.ServerResources;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oddities of the panel's JSON that would trip a strict reader. */
final class WireTrapsTest {

  private static final String SERVER =
      """
      {"data":{"id":"7","ownerId":1,"name":null,"hostname":null,"suspended":0,
       "commissionStatus":%s,"buildFailed":true,"built":"2024-11-02T10:00:00+00:00",
       "created":"2026-11-20T10:00:00+00:00",
       "settings":{"config":[],"userConfig":[],
         "resources":{"memory":"2048","storage":20,"traffic":0,"cpuCores":2}},
       "cpu":{"cores":2,"topology":{"cores":9}},
       "tasks":{"active":%s,"actions":{"pending":[{"action":"Create HDD (sdb)"}]}},
       "network":{"interfaces":[{"order":1,
         "ipv4":[{"order":2,"address":"192.0.2.2"},{"order":1,"address":"192.0.2.1"}],
         "ipv6":[{"order":1,"addresses":[],"subnet":"2001:db8::"}]}]},
       "remoteState":%s}}
      """;

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T14:00:47+00:00, 2026-11-20T14:00:47Z",
    "2026-11-20T14:00:47+02:00, 2026-11-20T12:00:47Z",
    "2026-11-20T14:00:47.170943Z, 2026-11-20T14:00:47.170943Z",
    "2026-11-20T14:00:47.000000Z, 2026-11-20T14:00:47Z",
    "2026-11-20 14:00:47, 2026-11-20T14:00:47Z",
  })
  void all_forms_of_dates_are_read_and_zoneless_ones_mean_utc(String text, Instant expected) {
    assertThat(PanelDates.read(text)).isEqualTo(expected);
  }

  @Test
  void a_date_of_another_form_is_unreadable() {
    assertThatThrownBy(() -> PanelDates.read("yesterday")).isInstanceOf(Unreadable.class);
  }

  @Test
  void lists_for_maps_numbers_as_texts_and_flags_as_numbers_are_read() {
    var server = ServerReader.full(json(SERVER.formatted("3", "false", "false")));

    assertThat(server.ref().value()).isEqualTo(7);
    assertThat(server.resources()).isEqualTo(new ServerResources(2048, 2, 20, 0));
    assertThat(server.ipv4()).containsExactly("192.0.2.1", "192.0.2.2");
    assertThat(server.ipv6()).containsExactly("2001:db8::");
    assertThat(server.condition().suspended()).isFalse();
    assertThat(server.name()).isEmpty();
  }

  @Test
  void an_old_build_date_and_a_failure_mark_do_not_decide_how_far_a_server_is() {
    assertThat(state("0")).isEqualTo(BuildState.EMPTY);
    assertThat(state("1")).isEqualTo(BuildState.BUILDING);
    assertThat(state("2")).isEqualTo(BuildState.FAILED);
    assertThat(state("3")).isEqualTo(BuildState.COMPLETE);
    assertThatThrownBy(() -> state("4")).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_change_that_waits_for_a_power_cycle_does_not_make_a_server_busy() {
    assertThat(condition("false").busy()).isFalse();
    assertThat(condition("true").busy()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "false, UNKNOWN",
    "null, UNKNOWN",
    "'{\"state\":\"RUNNING\"}', RUNNING",
    "'{\"state\":\"shutoff\"}', STOPPED",
    "'{\"state\":\"stopped\"}', STOPPED",
    "'{\"state\":\"paused\"}', PAUSED",
    "'{\"state\":\"crashed\"}', UNKNOWN",
  })
  void not_asked_and_no_answer_are_not_off(String remote, PowerState expected) {
    var server = ServerReader.full(json(SERVER.formatted("3", "false", remote)));

    assertThat(server.power()).isEqualTo(expected);
  }

  @Test
  void a_maximum_of_zero_is_no_maximum_and_a_prohibited_machine_takes_nothing() {
    var room =
        """
        {"hypervisor":{"name":"a","enabled":true,"commissioned":true,"prohibit":%s},
         "resources":{"servers":{"max":0,"free":-2},"memory":{"max":4096,"free":-1},
          "cpuCores":{"max":8,"free":3},"localStorage":{"enabled":0,"max":0,"free":0},
          "otherStorage":[{"enabled":1,"max":100,"free":60}],
          "network":{"total":{"ipv4":{"free":33}}}}}
        """;
    var open = StockReader.room(json(room.formatted("false")));

    assertThat(open.servers()).isEmpty();
    assertThat(open.memoryMb()).isEqualTo(OptionalLong.of(0));
    assertThat(open.storageGb()).isEqualTo(OptionalLong.of(60));
    assertThat(open.ipv4Addresses()).isEqualTo(33);
    assertThat(StockReader.room(json(room.formatted("true"))).accepting()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"errors\":[\"Invalid firewall ruleset\"]} | Invalid firewall ruleset",
        "{\"errors\":[[\"First of a list\"]]} | First of a list",
        "{\"errors\":{\"email\":[\"Under a field\"]}} | Under a field",
        "{\"msg\":\"server not found\",\"message\":\"x\"} | server not found",
        "{\"message\":\"Plain  Laravel\"} | Plain Laravel",
        "{\"errors\":[\"<b>Not</b> clean\"]} |",
        "{\"errors\":[\"SQLSTATE 23000\"]} |",
        "{\"errors\":[]} |",
      })
  void both_shapes_of_errors_give_their_sentence_if_it_is_clean(String body, String sentence) {
    assertThat(PanelSentence.clean(json(body)).orElse(null)).isEqualTo(sentence);
  }

  private static BuildState state(String commissionStatus) {
    return ServerReader.full(json(SERVER.formatted(commissionStatus, "false", "false")))
        .condition()
        .build();
  }

  private static io.tallyhost.domain.service.HypervisorServer.Condition condition(String active) {
    return ServerReader.full(json(SERVER.formatted("3", active, "false"))).condition();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
