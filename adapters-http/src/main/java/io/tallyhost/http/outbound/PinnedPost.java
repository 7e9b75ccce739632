package io.tallyhost.http.outbound;

import io.tallyhost.domain.webhook.WebhookAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST to one numeric address, in the name of a host: HTTP/1.1 with nothing kept open. Follows
 * no redirect, reads no more than the status, and gives up in time however slow the other side is.
 */
public final class PinnedPost {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
  private static final int LONGEST_LINE = 1000;
  private static final int CONTINUE = 100;
  private static final int SWITCHING = 101;
  private static final int OK = 200;

  private final SSLSocketFactory tls;
  private final Duration patience;
  private final LongSupplier nanos;

  /**
   * @param patience how long the whole exchange may take
   * @param nanos what it is measured by
   */
  public PinnedPost(SSLSocketFactory tls, Duration patience, LongSupplier nanos) {
    this.tls = tls;
    this.patience = patience;
    this.nanos = nanos;
  }

  /** The status of the answer. */
  int send(WebhookAddress to, String numeric, Map<String, String> headers, String body)
      throws IOException {
    var deadline = new Deadline(nanos, nanos.getAsLong() + patience.toNanos());
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getByName(numeric), to.port()), deadline.left());
      socket.setSoTimeout(deadline.left());
      try (var line = to.isEncrypted() ? encrypted(socket, to) : socket) {
        line.getOutputStream().write(request(to, headers, body));
        line.getOutputStream().flush();
        return status(line, deadline);
      }
    }
  }

  // The certificate has to be that of the name, not of the number.
  private SSLSocket encrypted(Socket socket, WebhookAddress to) throws IOException {
    var line = (SSLSocket) tls.createSocket(socket, to.host(), to.port(), true);
    var parameters = line.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    line.setSSLParameters(parameters);
    line.startHandshake();
    return line;
  }

  private static byte[] request(WebhookAddress to, Map<String, String> headers, String body) {
    var content = body.getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder("POST " + to.target() + " HTTP/1.1\r\n");
    head.append("Host: ").append(to.value().getRawAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: " + content.length + "\r\nConnection: close\r\n\r\n");
    var first = head.toString().getBytes(StandardCharsets.US_ASCII);
    var all = new byte[first.length + content.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(content, 0, all, first.length, content.length);
    return all;
  }

  /** The first status that is an answer; those before it say only that there will be one. */
  private static int status(Socket line, Deadline deadline) throws IOException {
    var input = line.getInputStream();
    while (true) {
      var matcher = STATUS.matcher(readLine(line, input, deadline));
      if (!matcher.matches()) {
        throw new IOException("No HTTP");
      }
      var status = Integer.parseInt(matcher.group(1));
      if (status < CONTINUE || status >= OK || status == SWITCHING) {
        return status;
      }
      skipHeaders(line, input, deadline);
    }
  }

  private static void skipHeaders(Socket line, InputStream input, Deadline deadline)
      throws IOException {
    while (!readLine(line, input, deadline).isEmpty()) {
      // An answer that is none yet.
    }
  }

  private static String readLine(Socket line, InputStream input, Deadline deadline)
      throws IOException {
    var text = new StringBuilder();
    for (var next = input.read(); next != '\n'; next = input.read()) {
      if (next < 0 || text.length() >= LONGEST_LINE) {
        throw new IOException("No HTTP");
      }
      text.append((char) next);
      line.setSoTimeout(deadline.left());
    }
    return text.toString().stripTrailing();
  }

  private record Deadline(LongSupplier nanos, long end) {

    int left() throws SocketTimeoutException {
      var millis = (end - nanos.getAsLong()) / 1_000_000;
      if (millis <= 0) {
        throw new SocketTimeoutException("No time left");
      }
      return (int) Math.min(Integer.MAX_VALUE, millis);
    }
  }
}
