package io.tallyhost.http.pdf;

/** How text looks: its size in points, its weight, and how dark it is (0 is black). */
record Style(float size, boolean bold, float grey) {

  static final Style TITLE = new Style(19, true, 0.12f);
  static final Style COMPANY = new Style(12.5f, true, 0.12f);
  static final Style TEXT = new Style(9, false, 0.12f);
  static final Style STRONG = new Style(9, true, 0.12f);
  static final Style TOTAL = new Style(10.5f, true, 0.12f);
  static final Style SMALL = new Style(7.5f, false, 0.38f);
  static final Style SMALL_STRONG = new Style(7.5f, true, 0.38f);

  private static final float LEADING = 1.38f;

  /** From one line to the next. */
  float lineHeight() {
    return size * LEADING;
  }
}
