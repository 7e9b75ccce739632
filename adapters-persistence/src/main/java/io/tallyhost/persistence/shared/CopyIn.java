package io.tallyhost.persistence.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;

/** Rows of a table in PostgreSQL's own format: the quickest way in for very many. */
public final class CopyIn {

  // Pieces of about that much are what a collector of garbage likes.
  private static final int PIECE = 1 << 15;

  // Of a char in UTF-8; what needs an escape is shorter.
  private static final int LONGEST = 3;

  private final String statement;
  private final List<InputStream> pieces = new ArrayList<>();
  private byte[] piece = new byte[2 * PIECE];
  private int length;
  private boolean isFirst = true;

  /** Into these columns of that table. */
  public CopyIn(String table, List<String> columns) {
    this.statement = "COPY %s (%s) FROM STDIN".formatted(table, String.join(", ", columns));
  }

  /** The next column of a row. */
  public CopyIn add(String value) {
    separate();
    makeRoom(LONGEST * value.length());
    // Not a stream: each text of each row comes along here.
    var at = 0;
    while (at < value.length() && isPlain(value.charAt(at))) {
      piece[length++] = (byte) value.charAt(at++);
    }
    for (var each : value.substring(at).getBytes(UTF_8)) {
      append(each);
    }
    return this;
  }

  public CopyIn add(long value) {
    return add(Long.toString(value));
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
      makeRoom(2);
      piece[length++] = '\\';
      piece[length++] = 'N';
    }
    return this;
  }

  /** The row is whole. */
  public void endRow() {
    makeRoom(1);
    piece[length++] = '\n';
    isFirst = true;
    if (length > PIECE) {
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
    pieces.add(new ByteArrayInputStream(piece, 0, length));
    piece = new byte[2 * PIECE];
    length = 0;
  }

  private void makeRoom(int more) {
    if (length + more > piece.length) {
      piece = Arrays.copyOf(piece, 2 * (length + more));
    }
  }

  private void separate() {
    if (!isFirst) {
      makeRoom(1);
      piece[length++] = '\t';
    }
    isFirst = false;
  }

  private static boolean isPlain(char each) {
    return each >= ' ' && each < 0x7f && each != '\\';
  }

  // Bytes above ASCII are never part of anything else in UTF-8.
  private void append(byte each) {
    switch (each) {
      case '\\' -> escape('\\');
      case '\t' -> escape('t');
      case '\n' -> escape('n');
      case '\r' -> escape('r');
      default -> piece[length++] = each;
    }
  }

  private void escape(char sign) {
    piece[length++] = '\\';
    piece[length++] = (byte) sign;
  }
}
