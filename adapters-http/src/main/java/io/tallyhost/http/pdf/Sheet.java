package io.tallyhost.http.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The pages of a document, and the place on them where the next thing goes. */
final class Sheet implements AutoCloseable {

  static final float LEFT = 56;
  static final float RIGHT = PDRectangle.A4.getWidth() - 45;
  static final float WIDTH = RIGHT - LEFT;
  private static final float TOP = PDRectangle.A4.getHeight() - 48;
  private static final float BOTTOM = 104;

  private final PDDocument document;
  private final Typefaces faces;
  private final PDFont regular;
  private final PDFont bold;
  private PDPageContentStream content;
  private float y = TOP;

  Sheet(PDDocument document, Typefaces faces) throws IOException {
    this.document = document;
    this.faces = faces;
    this.regular = faces.regular().in(document);
    this.bold = faces.bold().in(document);
    this.content = page(document);
  }

  float y() {
    return y;
  }

  void moveTo(float position) {
    y = position;
  }

  void down(float distance) {
    y -= distance;
  }

  boolean hasRoomFor(float height) {
    return y - height >= BOTTOM;
  }

  /** Goes on at the top of a new page. */
  void turn() throws IOException {
    content.close();
    content = page(document);
    y = TOP;
  }

  /** Goes back to a page that is already drawn, to add to it. */
  void reopen(int number) throws IOException {
    content.close();
    content = new PDPageContentStream(document, document.getPage(number), AppendMode.APPEND, true);
  }

  int pages() {
    return document.getNumberOfPages();
  }

  List<String> wrapped(String text, Style style, float width) {
    return faces.of(style).wrapped(text, style.size(), width);
  }

  /** Text whose first line stands on the current height; the height stays. */
  void text(String text, Style style, float x) throws IOException {
    content.beginText();
    content.setFont(style.bold() ? bold : regular, style.size());
    content.setNonStrokingColor(style.grey());
    content.newLineAtOffset(x, y);
    content.showText(faces.of(style).drawable(text));
    content.endText();
  }

  /** The same, ending at x. */
  void textEndingAt(String text, Style style, float x) throws IOException {
    text(text, style, x - faces.of(style).width(text, style.size()));
  }

  /** Lines one below the other; the height is that of the line after them. */
  void lines(List<String> lines, Style style, float x) throws IOException {
    for (var line : lines) {
      text(line, style, x);
      down(style.lineHeight());
    }
  }

  void rule(float fromX, float toX, float thickness) throws IOException {
    content.setStrokingColor(0.72f);
    content.setLineWidth(thickness);
    content.moveTo(fromX, y);
    content.lineTo(toX, y);
    content.stroke();
  }

  /** A light ground behind what is drawn next. */
  void ground(float x, float bottom, float width, float height) throws IOException {
    content.setNonStrokingColor(0.945f);
    content.addRect(x, bottom, width, height);
    content.fill();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private static PDPageContentStream page(PDDocument document) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }
}
