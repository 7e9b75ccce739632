package io.tallyhost.persistence.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;

/** Rows of a table in PostgreSQL's own format: the quickest way in for very many. */
public final class CopyIn {

  // Pieces of no more than that are what a collector of garbage likes.
  private static final int PIECE = 1 << 14;

  private final String statement;
  private final List<InputStream> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder(PIECE);
  private boolean isFirst = true;

  /** Into these columns of that table. */
  public CopyIn(String table, List<String> columns) {
    this.statement = "COPY %s (%s) FROM STDIN".formatted(table, String.join(", ", columns));
  }

  /** The next column of a row. */
  public CopyIn add(String value) {
    separate();
    // Not a stream: each text of each row comes along here.
    var at = 0;
    while (at < value.length() && isPlain(value.charAt(at))) {
      at++;
    }
    text.append(value, 0, at);
    for (; at < value.length(); at++) {
      append(value.charAt(at));
    }
    return this;
  }

  public CopyIn add(long value) {
    separate();
    text.append(value);
    return this;
  }

  /** The same for one that may be absent. */
  public CopyIn add(Optional<String> value) {
    value.ifPresentOrElse(this::add, () -> addNothing(1));
    return this;
  }

  /** Nothing in that many columns. */
  public CopyIn addNothing(int columns) {
    for (var each = 0; each < columns; each++) {
      separate();
      text.append("\\N");
    }
    return this;
  }

  /** The row is whole. */
  public void endRow() {
    text.append('\n');
    isFirst = true;
    if (text.length() > PIECE) {
      endPiece();
    }
  }

  /** Writes the rows, in the transaction that runs. */
  public void write(Handle handle) {
    endPiece();
    try {
      var unused =
          handle
              .getConnection()
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(statement, new SequenceInputStream(Collections.enumeration(pieces)));
    } catch (SQLException refused) {
      throw new CopyFailed(refused);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** PostgreSQL did not take the rows. */
  private static final class CopyFailed extends JdbiException {

    private static final long serialVersionUID = 1;

    CopyFailed(SQLException cause) {
      super(cause);
    }
  }

  private void endPiece() {
    pieces.add(new ByteArrayInputStream(text.toString().getBytes(UTF_8)));
    text.setLength(0);
  }

  private void separate() {
    if (!isFirst) {
      text.append('\t');
    }
    isFirst = false;
  }

  private static boolean isPlain(char each) {
    return each >= ' ' && each != '\\';
  }

  private void append(char each) {
    switch (each) {
      case '\\' -> text.append("\\\\");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      default -> text.append(each);
    }
  }
}
