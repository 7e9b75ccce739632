package io.tallyhost.http.pdf;

/** The two faces in which documents are set. */
record Typefaces(Typeface regular, Typeface bold) {

  static Typefaces load() {
    return new Typefaces(Typeface.load("DejaVuSans.ttf"), Typeface.load("DejaVuSans-Bold.ttf"));
  }

  Typeface of(Style style) {
    return style.bold() ? bold : regular;
  }
}
