package io.tallyhost.http.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font file that we carry: which characters it has, how wide they are, how text breaks. */
final class Typeface {

  private static final int LAST_PLANE_WITH_GLYPHS = 0x20000;
  private static final int MISSING = 0xFFFD;
  private static final float UNITS = 1000f;

  private final byte[] file;
  private final BitSet known = new BitSet(LAST_PLANE_WITH_GLYPHS);
  private final short[] widths = new short[LAST_PLANE_WITH_GLYPHS];

  private Typeface(byte[] file) {
    this.file = file;
  }

  /** Reads a font from beside this class. */
  static Typeface load(String resource) {
    try (var stream = Typeface.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("Missing font " + resource);
      }
      var typeface = new Typeface(stream.readAllBytes());
      typeface.measure();
      return typeface;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The font for one document; only the characters used go into the file. */
  PDFont in(PDDocument document) throws IOException {
    return PDType0Font.load(document, new ByteArrayInputStream(file), true);
  }

  /** The text with a mark in place of each character that the font lacks. */
  String drawable(String text) {
    var drawable = new StringBuilder(text.length());
    Reading.visual(text).codePoints().map(this::drawable).forEach(drawable::appendCodePoint);
    return drawable.toString();
  }

  float width(String text, float size) {
    return text.codePoints().map(point -> widths[drawable(point)]).sum() * size / UNITS;
  }

  /** The text in lines no wider than that: broken at blanks, and inside words that are longer. */
  List<String> wrapped(String text, float size, float width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ", -1)) {
      if (line.length() > 0 && width(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
      breakInside(line, lines, size, width);
    }
    lines.add(line.toString());
    return lines;
  }

  // What does not fit is set off in pieces that do; the last piece stays on the line.
  private void breakInside(StringBuilder line, List<String> lines, float size, float width) {
    while (width(line.toString(), size) > width) {
      var end = fitting(line.toString(), size, width);
      lines.add(line.substring(0, end));
      line.delete(0, end);
    }
  }

  private int fitting(String text, float size, float width) {
    var end = text.offsetByCodePoints(0, 1);
    while (end < text.length()) {
      var next = text.offsetByCodePoints(end, 1);
      if (width(text.substring(0, next), size) > width) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private int drawable(int point) {
    return point < LAST_PLANE_WITH_GLYPHS && known.get(point) ? point : MISSING;
  }

  private void measure() throws IOException {
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      var glyphs = font.getUnicodeCmapLookup();
      var scale = UNITS / font.getUnitsPerEm();
      for (int point = ' '; point < LAST_PLANE_WITH_GLYPHS; point++) {
        var glyph = glyphs.getGlyphId(point);
        if (glyph != 0) {
          known.set(point);
          widths[point] = (short) Math.round(font.getAdvanceWidth(glyph) * scale);
        }
      }
    }
  }
}
