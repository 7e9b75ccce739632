package io.tallyhost.bootstrap;

/** Something outside is not as it has to be; one clear line says what, and nothing is started. */
final class BadSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadSetting(String line) {
    super(line);
  }

  static BadSetting of(String name, String received, String allowed) {
    return new BadSetting("%s must be %s, received %s".formatted(name, allowed, received));
  }
}
