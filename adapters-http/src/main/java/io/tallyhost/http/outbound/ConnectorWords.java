package io.tallyhost.http.outbound;

import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Items;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.whitelabel.ConnectorAnswer;
import java.util.List;

/** What a connector says: {@code {"status":"done","result":{…}}} and its like. */
public final class ConnectorWords {

  private static final int LONGEST_REASON = 300;

  private ConnectorWords() {}

  /** What came of an order; words that nobody knows prove nothing. */
  public static ConnectorAnswer answer(String body) {
    try {
      return answer(DataReader.readFields("answer", body));
    } catch (InvalidValue unreadable) {
      return new ConnectorAnswer.Unknown("The connector's answer can't be read");
    }
  }

  /** What was found; nothing when it can't be read. */
  static List<Fields> offers(String body) {
    var results = DataReader.readFields("answer", body).find("results");
    return results.orElse(Fields.NONE) instanceof Items several
        ? several.values().stream()
            .filter(Fields.class::isInstance)
            .map(Fields.class::cast)
            .toList()
        : List.of();
  }

  private static ConnectorAnswer answer(Fields said) {
    var reason = said.find("reason").map(Data::plain).orElse("The connector refused");
    var shown = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    return switch (said.find("status").map(Data::plain).orElse("")) {
      case "done" -> new ConnectorAnswer.Done(result(said));
      case "pending" -> new ConnectorAnswer.Pending();
      case "failed" -> new ConnectorAnswer.Failed(shown, false);
      case "out_of_stock" -> new ConnectorAnswer.Failed(shown, true);
      case "never_heard" -> new ConnectorAnswer.NeverHeard();
      default -> new ConnectorAnswer.Unknown("The connector's answer means nothing");
    };
  }

  private static Fields result(Fields said) {
    return said.find("result")
        .filter(Fields.class::isInstance)
        .map(Fields.class::cast)
        .orElse(Fields.NONE);
  }
}
