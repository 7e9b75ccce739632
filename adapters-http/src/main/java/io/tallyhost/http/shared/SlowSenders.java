package io.tallyhost.http.shared;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Ends connections of those who send the head of a request byte by byte, each just in time not to
 * be idle: it has to be there in time as a whole. Time is counted in looks.
 */
final class SlowSenders extends AbstractLifeCycle implements Connection.Listener {

  private static final int LOOKS = 10;

  /** How often in a row the same request was seen with half a head. */
  private record Sight(long request, int looks) {

    static final Sight NONE = new Sight(-1, 0);

    Sight of(HttpConnection connection) {
      var now = connection.getMessagesIn();
      return new Sight(now, now == request ? looks + 1 : 1);
    }
  }

  private final Connector connector;
  private final long pauseMillis;
  private final Map<HttpConnection, Sight> open = new ConcurrentHashMap<>();

  SlowSenders(Connector connector, Duration patience) {
    this.connector = connector;
    this.pauseMillis = Math.max(1, patience.toMillis() / LOOKS);
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof HttpConnection http) {
      open.put(http, Sight.NONE);
    }
  }

  @Override
  public void onClosed(Connection connection) {
    if (connection instanceof HttpConnection http) {
      open.remove(http);
    }
  }

  @Override
  protected void doStart() {
    lookAgain();
  }

  private void lookAgain() {
    var unused = connector.getScheduler().schedule(this::look, pauseMillis, TimeUnit.MILLISECONDS);
  }

  private void look() {
    open.replaceAll((http, before) -> hasHalfAHead(http) ? before.of(http) : Sight.NONE);
    open.forEach(SlowSenders::endLate);
    if (isStarting() || isRunning()) {
      lookAgain();
    }
  }

  private static void endLate(HttpConnection connection, Sight sight) {
    if (sight.looks() > LOOKS) {
      connection.getEndPoint().close();
    }
  }

  private static boolean hasHalfAHead(HttpConnection connection) {
    var parser = connection.getParser();
    return parser.inHeaderState() && !parser.isStart();
  }
}
