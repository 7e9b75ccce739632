package io.tallyhost.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is said to a hypervisor, and what it says. */
final class HypervisorValuesTest {

  @Test
  void a_failure_says_what_is_known_of_its_effect() {
    for (var kind : Kind.values()) {
      var failure = new HypervisorFailure(kind, "No room left");
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.text()).isEqualTo("No room left");
      assertThat(failure.changedNothing()).isEqualTo(kind != Kind.UNKNOWN_OUTCOME);
      assertThat(failure.mayPass()).isEqualTo(kind == Kind.BUSY || kind == Kind.UNAVAILABLE);
    }
    assertThat(HypervisorFailure.notConfigured().kind()).isEqualTo(Kind.NOT_CONFIGURED);
    var cause = new IllegalStateException();
    assertThat(new HypervisorFailure(Kind.BUSY, "x", cause)).hasCause(cause);
  }

  @Test
  void a_machine_has_room_only_for_all_of_it() {
    var wanted = new ServerResources(2048, 2, 40, 0);
    assertThat(room(true, 1, 2048, 2, 40).fits(wanted)).isTrue();
    assertThat(room(false, 1, 2048, 2, 40).fits(wanted)).isFalse();
    assertThat(room(true, 0, 2048, 2, 40).fits(wanted)).isFalse();
    assertThat(room(true, 1, 2047, 2, 40).fits(wanted)).isFalse();
    assertThat(room(true, 1, 2048, 1, 40).fits(wanted)).isFalse();
    assertThat(room(true, 1, 2048, 2, 39).fits(wanted)).isFalse();
    var unlimited = OptionalLong.empty();
    assertThat(
            new HypervisorRoom("a", true, unlimited, unlimited, unlimited, unlimited, 0)
                .fits(wanted))
        .isTrue();
  }

  private static HypervisorRoom room(
      boolean accepting, long servers, long memory, long cores, long storage) {
    return new HypervisorRoom(
        "a",
        accepting,
        OptionalLong.of(servers),
        OptionalLong.of(memory),
        OptionalLong.of(cores),
        OptionalLong.of(storage),
        1);
  }

  @Test
  void resources_are_never_negative() {
    assertThat(new ServerResources(0, 0, 0, 0).memoryMb()).isZero();
    refused(() -> new ServerResources(-1, 0, 0, 0));
    refused(() -> new ServerResources(0, -1, 0, 0));
    refused(() -> new ServerResources(0, 0, -1, 0));
    refused(() -> new ServerResources(0, 0, 0, -1));
  }

  @Test
  void numbers_of_the_hypervisor_are_positive() {
    List<LongFunction<Object>> ids =
        List.of(
            HypervisorUser.Id::new,
            HypervisorPackage.Id::new,
            OsTemplate.Id::new,
            SshKey.Id::new,
            ServerSpec.GroupId::new,
            ServerRef::new);
    for (var id : ids) {
      assertThat(id.apply(1)).isEqualTo(id.apply(1));
      refused(() -> id.apply(0));
    }
    assertThat(new ServerRef(2).compareTo(new ServerRef(1))).isPositive();
    assertThat(new ServerRef(2)).hasToString("2");
  }

  @Test
  void a_server_has_at_most_a_hundred_addresses() {
    assertThat(spec(0).ipv4Addresses()).isZero();
    assertThat(spec(100).ipv4Addresses()).isEqualTo(100);
    refused(() -> spec(-1));
    refused(() -> spec(101));
  }

  private static ServerSpec spec(int addresses) {
    return new ServerSpec(
        new HypervisorUser.Id(1),
        new HypervisorPackage.Id(1),
        new ServerSpec.GroupId(1),
        addresses,
        Optional.empty());
  }

  @Test
  void texts_are_trimmed_and_bounded() {
    assertThat(new SshKey.Draft(" a ", " b ")).isEqualTo(new SshKey.Draft("a", "b"));
    refused(() -> new SshKey.Draft(" ", "b"));
    refused(() -> new SshKey.Draft("a", "x".repeat(16_385)));
    assertThat(new HypervisorUser.Relation(" r ").value()).isEqualTo("r");
    var relation = new HypervisorUser.Relation("r");
    assertThat(new HypervisorUser.Registration(relation, " n ", " e ").email()).isEqualTo("e");
    refused(() -> new HypervisorUser.Registration(relation, "", "e"));
    var build = new BuildRequest(new OsTemplate.Id(1), " n ", Optional.of(" h "), List.of());
    assertThat(build.name()).isEqualTo("n");
    assertThat(build.hostname()).contains("h");
    refused(() -> new BuildRequest(new OsTemplate.Id(1), "n", Optional.of(" "), List.of()));
    assertThat(new ServerPassword("secret").toString()).doesNotContain("secret");
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidValue.class);
  }
}
