package io.tallyhost.persistence.shared;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between us and PostgreSQL, and cuts the connection over which the next COMMIT goes. */
public final class CuttingProxy implements AutoCloseable {

  /** Where the next COMMIT is lost. */
  public enum Cut {
    NOWHERE,
    ON_THE_WAY_THERE,
    ON_THE_WAY_BACK
  }

  private static final String COMMIT = "COMMIT";

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NOWHERE);
  private final int target;

  public CuttingProxy(int target) throws IOException {
    this.target = target;
    threads.execute(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Once. */
  public void cutNext(Cut cut) {
    next.set(cut);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        var client = socket.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        threads.execute(() -> requests(client, server));
        threads.execute(() -> answers(client, server));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  private void requests(Socket client, Socket server) {
    var buffer = new byte[64 * 1024];
    try (client;
        server) {
      for (var read = 0; (read = client.getInputStream().read(buffer)) >= 0; ) {
        var text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        var cut = text.contains(COMMIT) ? next.getAndSet(Cut.NOWHERE) : Cut.NOWHERE;
        if (cut == Cut.ON_THE_WAY_THERE) {
          return;
        }
        if (cut == Cut.ON_THE_WAY_BACK) {
          client.close();
        }
        server.getOutputStream().write(buffer, 0, read);
        server.getOutputStream().flush();
      }
    } catch (IOException gone) {
      // That is what we are for.
    }
  }

  private static void answers(Socket client, Socket server) {
    try (client;
        server) {
      var unused = server.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException gone) {
      // That is what we are for.
    }
  }
}
