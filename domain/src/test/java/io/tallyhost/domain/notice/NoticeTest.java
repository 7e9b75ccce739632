package io.tallyhost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
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
