package io.tallyhost.bootstrap;

/** Chooses how log lines look: JSON, or plain text with {@code TALLYHOST_LOG=text}. */
final class Logging {

  private Logging() {}

  static void configure(Texts texts) {
    var form = texts.text("LOG").orElse("json");
    if (!form.equals("json") && !form.equals("text")) {
      throw BadSetting.of("TALLYHOST_LOG", form, "json or text");
    }
    // Logback reads this when the first logger is asked for.
    System.setProperty("tallyhost.log", form);
  }
}
