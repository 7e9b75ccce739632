package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;

/** What the buyer is told: a sentence and more, both with blanks. */
public record AnswerShape(String message, Template more) {

  /** Both, filled; the message is called {@code message}. */
  public Fields fill(Fields known) {
    var told = Template.fill(message, known).orElse(Data.of(message));
    return Fields.NONE.with("message", told).with(more.fill(known));
  }
}
