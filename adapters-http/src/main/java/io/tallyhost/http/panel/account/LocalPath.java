package io.tallyhost.http.panel.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address to go on to, if it is one of ours: nobody is sent elsewhere by a link to us. */
final class LocalPath {

  private static final Pattern OURS =
      Pattern.compile("/([A-Za-z0-9._~%?&=+-][A-Za-z0-9._~%?&=+/-]*)?");

  private LocalPath() {}

  static String of(Optional<String> asked) {
    return asked.filter(it -> OURS.matcher(it).matches()).orElse("/");
  }
}
