package io.tallyhost.http.shared;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is read while it comes, up to a limit. */
final class LimitedStream extends FilterInputStream {

  private static final int MEBIBYTE = 1 << 20;

  private final int mebibytes;
  private long left;

  LimitedStream(InputStream body, int mebibytes) {
    super(body);
    this.mebibytes = mebibytes;
    this.left = (long) mebibytes * MEBIBYTE;
  }

  @Override
  public int read() throws IOException {
    var one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    var read = super.read(into, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw new ProblemException(
          413, "payload_too_large", "The body is larger than %d MiB".formatted(mebibytes));
    }
  }
}
