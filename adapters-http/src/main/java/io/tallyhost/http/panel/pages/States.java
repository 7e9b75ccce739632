package io.tallyhost.http.panel.pages;

import io.tallyhost.domain.identity.AccountStatus;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.panel.view.Words;

/** States as badges. */
final class States {

  private States() {}

  static Cell of(AccountStatus status, Words words) {
    var tone =
        switch (status) {
          case ACTIVE -> Tone.GOOD;
          case SUSPENDED -> Tone.WARN;
          case DELETED -> Tone.BAD;
        };
    return Cell.of(words.word(status)).as(tone);
  }
}
