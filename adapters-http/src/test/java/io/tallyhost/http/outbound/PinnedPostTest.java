package io.tallyhost.http.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.webhook.WebhookAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

final class PinnedPostTest {

  private static final SSLSocketFactory TLS = (SSLSocketFactory) SSLSocketFactory.getDefault();
  private static final Map<String, String> HEADERS = Map.of("X-One", "1");

  /** Says the same to everybody, after it has read the whole request. */
  private record Listener(ServerSocket socket, CompletableFuture<String> heard)
      implements AutoCloseable {

    static Listener saying(String answer) throws IOException {
      var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      var heard = new CompletableFuture<String>();
      var thread = new Thread(() -> serve(socket, answer, heard), "listener");
      thread.setDaemon(true);
      thread.start();
      return new Listener(socket, heard);
    }

    private static void serve(ServerSocket socket, String answer, CompletableFuture<String> heard) {
      try (Socket line = socket.accept()) {
        heard.complete(read(line.getInputStream()));
        line.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
        // Stays open until the other side has had enough.
        var unused = line.getInputStream().read();
      } catch (IOException over) {
        heard.completeExceptionally(over);
      }
    }

    private static String read(InputStream input) throws IOException {
      var text = new StringBuilder();
      while (!text.toString().endsWith("{}")) {
        var next = input.read();
        if (next < 0) {
          return text.toString();
        }
        text.append((char) next);
      }
      return text.toString();
    }

    WebhookAddress at(String scheme) {
      return WebhookAddress.parse(scheme + "://hooks.example:" + socket.getLocalPort() + "/in?x=1");
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void the_numeric_address_is_connected_to_in_the_name_of_the_host() throws Exception {
    try (var listener = Listener.saying("HTTP/1.1 204 No Content\r\n\r\n")) {
      assertThat(send(listener, Duration.ofSeconds(5))).isEqualTo(204);
      assertThat(listener.heard().get())
          .isEqualTo(
              ("POST /in?x=1 HTTP/1.1\r\nHost: hooks.example:%d\r\nX-One: 1\r\n"
                      + "Content-Length: 2\r\nConnection: close\r\n\r\n{}")
                  .formatted(listener.socket().getLocalPort()));
    }
  }

  @Test
  void a_redirect_is_an_answer_and_is_not_followed() throws Exception {
    try (var listener =
        Listener.saying("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n")) {
      assertThat(send(listener, Duration.ofSeconds(5))).isEqualTo(302);
    }
  }

  @Test
  void what_comes_before_the_answer_is_passed_over() throws Exception {
    try (var listener =
        Listener.saying("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\n")) {
      assertThat(send(listener, Duration.ofSeconds(5))).isEqualTo(200);
    }
  }

  @Test
  void whoever_says_no_http_or_too_much_of_it_gave_no_answer() throws Exception {
    for (var answer : new String[] {"SSH-2.0-x\r\n", "HTTP/1.1 " + "2".repeat(5000)}) {
      try (var listener = Listener.saying(answer)) {
        assertThatThrownBy(() -> send(listener, Duration.ofSeconds(5)))
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void whoever_says_nothing_is_not_waited_for() throws Exception {
    try (var listener = Listener.saying("HTTP/1.1 ")) {
      assertThatThrownBy(() -> send(listener, Duration.ofMillis(200)))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void an_encrypted_address_is_never_spoken_to_in_the_clear() throws Exception {
    try (var listener = Listener.saying("HTTP/1.1 200 OK\r\n\r\n")) {
      var post = new PinnedPost(TLS, Duration.ofMillis(500), System::nanoTime);
      assertThatThrownBy(() -> post.send(listener.at("https"), "127.0.0.1", HEADERS, "{}"))
          .isInstanceOfAny(SSLException.class, SocketTimeoutException.class);
    }
  }

  private static int send(Listener listener, Duration patience) throws IOException {
    return new PinnedPost(TLS, patience, System::nanoTime)
        .send(listener.at("http"), "127.0.0.1", HEADERS, "{}");
  }
}
