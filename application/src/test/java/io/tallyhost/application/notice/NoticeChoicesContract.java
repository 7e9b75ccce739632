package io.tallyhost.application.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.domain.notice.Channel;
import io.tallyhost.domain.notice.Language;
import io.tallyhost.domain.notice.NoticeChoices;
import io.tallyhost.domain.notice.NoticeKind;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeChoices} promises. */
public abstract class NoticeChoicesContract {

  private final SomeAccounts some = new SomeAccounts();

  protected abstract NoticeChoices choices();

  @Test
  void a_kind_is_switched_off_for_one_channel_and_on_again() {
    choices().turn(Channel.SMS, NoticeKind.ARREARS, false);
    choices().turn(Channel.SMS, NoticeKind.ARREARS, false);

    assertThat(choices().off(Channel.SMS)).contains(NoticeKind.ARREARS);
    assertThat(choices().off(Channel.MAIL)).doesNotContain(NoticeKind.ARREARS);

    choices().turn(Channel.SMS, NoticeKind.ARREARS, true);
    assertThat(choices().off(Channel.SMS)).doesNotContain(NoticeKind.ARREARS);
  }

  @Test
  void an_account_reads_the_language_that_was_chosen_last() {
    var account = some.id();
    assertThat(choices().language(account)).isEmpty();
    choices().speak(account, Language.EN);
    choices().speak(account, Language.DE);

    assertThat(choices().language(account)).contains(Language.DE);
  }
}
