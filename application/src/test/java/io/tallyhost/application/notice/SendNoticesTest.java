package io.tallyhost.application.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.audit.InMemoryAuditTrail;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.identity.IdentityInMemory;
import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.shared.Event;
import io.tallyhost.application.shared.FakeSecretBox;
import io.tallyhost.application.shared.InMemoryOutbox;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.OneTimeLink.Purpose;
import io.tallyhost.domain.notice.Channel;
import io.tallyhost.domain.notice.Language;
import io.tallyhost.domain.notice.Notice;
import io.tallyhost.domain.notice.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SendNoticesTest {

  private final TestClock clock = TestClock.at("2026-05-01T10:00:00Z");
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final IdentityInMemory identity = new IdentityInMemory(unitOfWork);
  private final InMemoryNoticeChoices choices = new InMemoryNoticeChoices(unitOfWork);
  private final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork);
  private final RandomIds ids = new RandomIds();
  private final FakeSecretBox box = new FakeSecretBox();
  private final List<Notice> told = new ArrayList<>();
  private final SendNotices.Books books =
      new SendNotices.Books(identity.accounts(), choices, new InMemorySentNotices(unitOfWork), box);
  private final SendNotices mail = new SendNotices(Channel.MAIL, told::add, books, clock);
  private final SomeAccounts some = new SomeAccounts();
  private final Account reseller = given(some.reseller());

  @Test
  void an_event_heard_twice_is_told_once() {
    var event = event("wallet.low", Map.of("balance", "1.00 EUR"));
    mail.accept(event);
    mail.accept(event);

    assertThat(told).hasSize(1);
    assertThat(told.get(0).facts())
        .containsEntry("balance", "1.00 EUR")
        .containsEntry("name", reseller.displayName());
    assertThat(told.get(0).language()).isEqualTo(Language.EN);
  }

  @Test
  void what_could_not_be_sent_is_sent_when_the_event_comes_again() {
    var broken =
        new SendNotices(
            Channel.MAIL,
            notice -> {
              throw new IllegalStateException("no server");
            },
            books,
            clock);
    var event = event("wallet.arrears", Map.of());

    assertThatThrownBy(() -> broken.accept(event)).hasMessage("no server");
    mail.accept(event);
    assertThat(told).hasSize(1);
  }

  @Test
  void what_is_switched_off_or_of_no_interest_is_not_told() {
    choices.turn(Channel.MAIL, NoticeKind.ARREARS, false);
    mail.accept(event("wallet.arrears", Map.of()));
    mail.accept(event("order.paid", Map.of()));

    assertThat(told).isEmpty();
  }

  @Test
  void a_text_message_goes_only_to_whom_has_a_phone_and_never_carries_a_link() {
    var sms = new SendNotices(Channel.SMS, told::add, books, clock);
    sms.accept(event("wallet.arrears", Map.of()));
    sms.accept(event("invoice.issued", Map.of()));

    assertThat(told).isEmpty();
  }

  @Test
  void a_customer_of_a_german_reseller_reads_german_unless_it_chose_otherwise() {
    var customer = given(some.customerOf(reseller));
    choices.speak(reseller.id(), Language.DE);
    mail.accept(new Event(ids.next(), "invoice.issued", customer.owner(), now(), Map.of()));
    choices.speak(customer.id(), Language.EN);
    mail.accept(new Event(ids.next(), "invoice.issued", customer.owner(), now(), Map.of()));

    assertThat(told.stream().map(Notice::language)).containsExactly(Language.DE, Language.EN);
  }

  @Test
  void the_secret_of_a_link_lies_sealed_until_it_is_sent_and_is_not_sent_too_late() {
    var recorder = new Recorder(new InMemoryAuditTrail(unitOfWork), outbox, ids, clock);
    var links = new OutboxLinkMail(recorder, box, choices);
    links.send(Purpose.PASSWORD_RESET, reseller, "secret-1", now().plusSeconds(1800));
    var event = outbox.events().get(0);
    assertThat(event.facts().toString()).doesNotContain("secret-1");

    mail.accept(event);
    assertThat(told.get(0).facts()).containsEntry("token", "secret-1");
    assertThat(told.get(0).toString()).doesNotContain("secret-1");

    links.send(Purpose.PASSWORD_RESET, reseller, "secret-2", now().plusSeconds(1800));
    clock.advance(Duration.ofMinutes(30));
    outbox.events().forEach(mail::accept);
    assertThat(told).hasSize(1);
  }

  private Instant now() {
    return clock.instant();
  }

  private Event event(String type, Map<String, String> facts) {
    return new Event(ids.next(), type, reseller.owner(), now(), facts);
  }

  private Account given(Account account) {
    identity.accounts().add(account);
    return account;
  }
}
