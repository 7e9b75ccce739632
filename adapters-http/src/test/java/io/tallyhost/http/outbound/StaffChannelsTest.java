package io.tallyhost.http.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.TestClock;
import io.tallyhost.application.staff.StaffChannel;
import io.tallyhost.application.staff.StaffPing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StaffChannelsTest {

  private static final String TOKEN = "12345:AAFake_token-for-tests";
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final StaffPing PING =
      new StaffPing(
          "cevent000000000000000000a",
          "ticket.created",
          Instant.parse("2026-04-23T10:00:00Z"),
          "New ticket from a@b.test: <b>Reverse</b> DNS \"x\" \ud83d\ude00",
          Map.of("subject", "Reverse DNS", "ticket_id", "cticket"));

  private final TestClock clock = TestClock.at("2026-04-23T10:00:05Z");

  @Test
  void telegram_gets_one_message_for_its_chat_without_markup() {
    try (var bots = Listening.saying(200)) {
      telegram(bots.address("/")).send(PING);

      var heard = bots.heard().get(0);
      assertThat(bots.heard()).hasSize(1);
      assertThat(heard.method()).isEqualTo("POST");
      assertThat(heard.path()).isEqualTo("/bot" + TOKEN + "/sendMessage");
      assertThat(heard.headers()).containsEntry("content-type", "application/json");
      assertThat(heard.body())
          .isEqualTo(
              "{\"chat_id\":\"-100200\",\"text\":\"New ticket from a@b.test: <b>Reverse</b> DNS"
                  + " \\\"x\\\" \\uD83D\\uDE00\",\"link_preview_options\":{\"is_disabled\":true}}");
    }
  }

  @Test
  void the_webhook_is_signed_over_exactly_what_arrives() {
    try (var staff = Listening.saying(204)) {
      webhook(staff.address("/hooks/staff?x=1")).send(PING);

      var heard = staff.heard().get(0);
      assertThat(heard.headers())
          .containsEntry("webhook-id", PING.id())
          .containsEntry("webhook-timestamp", "1776938405");
      assertThat(
              new StandardWebhookSignature(SECRET)
                  .verifies(
                      String.valueOf(heard.headers().get("webhook-signature")),
                      PING.id(),
                      clock.instant(),
                      heard.body()))
          .isTrue();
      assertThat(heard.body())
          .startsWith(
              "{\"type\":\"ticket.created\",\"timestamp\":\"2026-04-23T10:00:00.000Z\",\"text\":");
      assertThat(heard.body()).contains("\"ticket_id\":\"cticket\"");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 404, 429, 500})
  void whoever_does_not_say_yes_has_not_got_it_and_no_secret_is_told(int status) {
    try (var staff = Listening.saying(status)) {
      for (StaffChannel channel :
          new StaffChannel[] {telegram(staff.address("/")), webhook(staff.address("/s3cret"))}) {
        assertThatThrownBy(() -> channel.send(PING))
            .isInstanceOf(NotDelivered.class)
            .hasMessageContaining("answered " + status)
            .hasMessageNotContainingAny(TOKEN, "s3cret", SECRET)
            .hasNoCause();
      }
    }
  }

  @Test
  void nobody_waits_for_an_answer_that_does_not_end() {
    try (var slow =
        new Listening(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write('x');
              exchange.getResponseBody().flush();
            })) {
      var begin = System.nanoTime();

      assertThatThrownBy(
              () ->
                  new TelegramChannel(settings(slow.address("/")), Duration.ofMillis(300))
                      .send(PING))
          .hasMessageContaining("in time");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
    }
  }

  @Test
  void nobody_at_home_is_said_without_the_address() {
    var left = Listening.saying(200);
    var address = left.address("/");
    left.close();

    assertThatThrownBy(() -> telegram(address).send(PING))
        .isInstanceOf(NotDelivered.class)
        .hasMessage("Telegram could not be reached");
  }

  private TelegramChannel telegram(URI address) {
    return new TelegramChannel(settings(address), PATIENCE);
  }

  private WebhookChannel webhook(URI address) {
    return new WebhookChannel(
        new SignedPost.Settings(address, new StandardWebhookSignature(SECRET)), PATIENCE, clock);
  }

  private static TelegramChannel.Settings settings(URI address) {
    return new TelegramChannel.Settings(address, TOKEN, "-100200");
  }
}
