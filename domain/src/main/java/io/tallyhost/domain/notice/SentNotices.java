package io.tallyhost.domain.notice;

import io.tallyhost.domain.identity.Owner;
import java.time.Instant;

/** Driven port: what was sent, so that nothing is sent twice. */
public interface SentNotices {

  /** A message as it is known here: whose, of which event, and how it travels. */
  record Slip(Owner owner, String event, Channel channel) {}

  /** Whose turn it is. */
  enum Turn {
    /** The caller's: nobody sent it, and whoever tried has not been heard of for long. */
    YOURS,
    /** Somebody is at it. */
    BUSY,
    /** It was sent. */
    SENT
  }

  /**
   * Takes the turn, if it is free.
   *
   * @param stale attempts begun before then have come to nothing
   */
  Turn begin(Slip slip, Instant now, Instant stale);

  void sent(Slip slip, Instant now);

  /** It could not be sent; the turn is free again. */
  void failed(Slip slip);

  /** Forgets what was sent before; how many there were. */
  int forgetBefore(Instant before);
}
