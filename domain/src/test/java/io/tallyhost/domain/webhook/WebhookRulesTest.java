package io.tallyhost.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookRulesTest {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final AccountId ACME = new AccountId("cacme00000000000000000000");
  private static final AccountId SUB = new AccountId("csub000000000000000000000");
  private static final AccountId OTHER = new AccountId("cother0000000000000000000");

  private final WebhookRules strict = new WebhookRules(false);
  private final WebhookAddress address = WebhookAddress.parse("https://hooks.example/x");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001::1",
        "2001:db8::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "no-address"
      })
  void an_address_that_is_not_public_is_refused_also_beside_one_that_is(String numeric) {
    assertThatThrownBy(() -> strict.require(address, List.of(numeric)))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> strict.require(address, List.of("93.184.216.34", numeric)))
        .isInstanceOf(InvalidValue.class);
    assertThatCode(() -> new WebhookRules(true).require(address, List.of(numeric)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "2606:2800:21f:cb07::1", "9.9.9.9"})
  void a_public_address_is_allowed(String numeric) {
    assertThatCode(() -> strict.require(address, List.of(numeric))).doesNotThrowAnyException();
  }

  @Test
  void a_name_that_nobody_knows_and_plain_http_are_refused() {
    var plain = WebhookAddress.parse("http://hooks.example/x");
    assertThatThrownBy(() -> strict.require(plain, List.of("93.184.216.34")))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new WebhookRules(true).require(address, List.of()))
        .isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://hooks.example/",
        "https://user:secret@hooks.example/",
        "https://hooks.example/#part",
        "https:///path",
        "hooks.example",
        "https://hooks.example:0/",
        "https://hooks.example:70000/",
        "https://höoks.example/",
        "https://hooks.example/a b",
        "https://hooks.example/\r\nX: y",
        "javascript:alert(1)"
      })
  void what_is_no_plain_address_is_none(String text) {
    assertThatThrownBy(() -> WebhookAddress.parse(text)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void topics_are_known_types_areas_or_all() {
    assertThat(topics("order.*").include("order.paid", false)).isTrue();
    assertThat(topics("order.*").include("service.active", false)).isFalse();
    assertThat(topics("*").include("service.parked", false)).isFalse();
    assertThat(topics("*").include("service.parked", true)).isTrue();
    assertThat(topics("*").include("link.password_reset", true)).isFalse();
    for (var wrong : new String[] {"order.payed", "nothing.*", "", "*.paid"}) {
      assertThatThrownBy(() -> topics(wrong)).as(wrong).isInstanceOf(InvalidValue.class);
    }
  }

  @Test
  void everybody_hears_of_what_he_sees() {
    var about = new Owner(ACME, SUB);
    assertThat(of(Owner.topLevel(ACME), AccountKind.RESELLER).hears(about, "order.paid")).isTrue();
    assertThat(of(about, AccountKind.SUB_RESELLER).hears(about, "order.paid")).isTrue();
    assertThat(of(about, AccountKind.SUB_RESELLER).hears(Owner.topLevel(ACME), "order.paid"))
        .isFalse();
    assertThat(of(Owner.topLevel(OTHER), AccountKind.RESELLER).hears(about, "order.paid"))
        .isFalse();
    var operators = of(Owner.topLevel(OTHER), AccountKind.OPERATOR);
    assertThat(operators.hears(about, "order.paid")).isTrue();
    assertThat(operators.disabled("off").hears(about, "order.paid")).isFalse();
  }

  @Test
  void the_pauses_between_attempts_grow_until_there_are_no_more() {
    var delivery = delivery("order.paid");
    var pause = Duration.ZERO;
    for (int attempt = 1; attempt <= 9; attempt++) {
      var after = attempted(delivery, attempt).after(new WebhookDelivery.Attempt(NOW, 500, "no"));
      assertThat(after.state()).isEqualTo(WebhookDelivery.State.WAITING);
      assertThat(Duration.between(NOW, after.dueAt())).isGreaterThan(pause);
      pause = Duration.between(NOW, after.dueAt());
    }
    assertThat(attempted(delivery, 10).after(new WebhookDelivery.Attempt(NOW, 500, "no")).state())
        .isEqualTo(WebhookDelivery.State.FAILED);
  }

  @Test
  void a_redirect_is_no_success_and_gone_is_the_end() {
    var delivery = attempted(delivery("order.paid"), 1);
    assertThat(delivery.after(new WebhookDelivery.Attempt(NOW, 302, "moved")).state())
        .isEqualTo(WebhookDelivery.State.WAITING);
    assertThat(delivery.after(new WebhookDelivery.Attempt(NOW, 410, "gone")).state())
        .isEqualTo(WebhookDelivery.State.FAILED);
    assertThat(delivery.after(new WebhookDelivery.Attempt(NOW, 204, "ok")).state())
        .isEqualTo(WebhookDelivery.State.DELIVERED);
  }

  private static WebhookTopics topics(String name) {
    return new WebhookTopics(Set.of(name));
  }

  private Webhook of(Owner owner, AccountKind kind) {
    return new Webhook(
        new WebhookId("chook00000000000000000000"),
        owner,
        kind,
        address,
        topics("*"),
        Optional.empty(),
        Optional.empty(),
        NOW);
  }

  private static WebhookDelivery delivery(String type) {
    return new WebhookDelivery(
        "msg_1",
        Owner.topLevel(ACME),
        new WebhookId("chook00000000000000000000"),
        "event",
        type,
        "{}",
        WebhookDelivery.State.WAITING,
        0,
        0,
        NOW,
        NOW,
        Optional.empty());
  }

  private static WebhookDelivery attempted(WebhookDelivery of, int attempts) {
    return new WebhookDelivery(
        of.id(),
        of.owner(),
        of.webhook(),
        of.event(),
        of.type(),
        of.payload(),
        of.state(),
        attempts,
        attempts,
        of.createdAt(),
        of.dueAt(),
        of.last());
  }
}
