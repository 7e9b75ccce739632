package io.tallyhost.domain.whitelabel;

import io.tallyhost.domain.data.Data.Fields;

/** What is known after a connector was called. */
public sealed interface ConnectorAnswer {

  /** It is done, and this came of it. */
  record Done(Fields result) implements ConnectorAnswer {}

  /** It was accepted and takes time. */
  record Pending() implements ConnectorAnswer {}

  /** It certainly was not done and won't be. */
  record Failed(String reason, boolean isOutOfStock) implements ConnectorAnswer {}

  /** It may have been done or not. */
  record Unknown(String reason) implements ConnectorAnswer {}

  /** The connector never heard of this id. */
  record NeverHeard() implements ConnectorAnswer {}
}
