package io.tallyhost.bootstrap;

import io.github.thibaultmeyer.cuid.CUID;
import io.tallyhost.application.shared.Ids;

/** CUIDs of the first kind: 25 characters, in the order of their making. */
final class CuidIds implements Ids {

  @Override
  public String next() {
    return CUID.randomCUID1().toString();
  }
}
