package io.tallyhost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NoticeTest {

  @Test
  void languages_are_named_by_two_letters() {
    assertThat(Language.named("en")).isEqualTo(Language.EN);
    assertThat(Language.named("de")).isEqualTo(Language.DE);
    assertThatThrownBy(() -> Language.named("fi"))
        .hasMessageContaining("language must be en or de");
  }

  @Test
  void a_notice_never_shows_the_secret_of_its_link() {
    var contact = Contact.of(new EmailAddress("jane@example.com"));
    var notice =
        new Notice("e1", "link.password_reset", contact, Language.EN, Map.of("token", "s3cret"));

    assertThat(notice).hasToString("Notice[e1, link.password_reset]");
  }

  @Test
  void only_what_is_short_and_pressing_is_a_text_message() {
    assertThat(Arrays.stream(NoticeKind.values()).filter(kind -> kind.fits(Channel.SMS)))
        .containsExactly(
            NoticeKind.LOW_BALANCE,
            NoticeKind.ARREARS,
            NoticeKind.SUSPENSION,
            NoticeKind.PAYMENT_REMINDER,
            NoticeKind.NEW_ADDRESS);
    assertThat(NoticeKind.values()).allMatch(kind -> kind.fits(Channel.MAIL));
    assertThat(NoticeKind.LOW_BALANCE.wireName()).isEqualTo("low_balance");
    assertThat(Channel.MAIL.wireName()).isEqualTo("mail");
  }
}
