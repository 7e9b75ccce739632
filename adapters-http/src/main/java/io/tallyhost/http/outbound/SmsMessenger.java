package io.tallyhost.http.outbound;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.DataWriter;
import io.tallyhost.domain.notice.Messenger;
import io.tallyhost.domain.notice.Notice;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * {@link Messenger} by text message: a signed {@code {"id","to","text"}} to an address that the
 * operator chose, which brings it to the phone and answers 2xx.
 */
public final class SmsMessenger implements Messenger {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SignedPost post;
  private final Function<Notice, String> words;

  public SmsMessenger(SignedPost.Settings settings, Function<Notice, String> words, Clock clock) {
    this.post = new SignedPost("The SMS connector", settings, PATIENCE, clock);
    this.words = words;
  }

  @Override
  public void send(Notice notice) {
    post.send(
        notice.id(),
        DataWriter.write(
            Fields.NONE
                .with("id", notice.id())
                .with("to", notice.to().phone().orElseThrow())
                .with("text", words.apply(notice))));
  }
}
