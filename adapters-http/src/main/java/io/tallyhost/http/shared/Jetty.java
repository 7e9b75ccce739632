package io.tallyhost.http.shared;

import io.javalin.config.JavalinConfig;
import io.tallyhost.application.shared.Ids;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Sets up the server below: strict, patient only so far, and orderly at the end. */
final class Jetty {

  private static final int HEADER_BYTES = 16 * 1024;
  private static final int URI_AND_HEADER_BYTES = HEADER_BYTES;
  private static final int THREADS = 128;

  private Jetty() {}

  static void harden(
      JavalinConfig config, HttpServer.Settings settings, Dispatch dispatch, Ids ids) {
    config.jetty.threadPool = threads();
    config.jetty.modifyServer(
        server -> prepare(server, settings.patience(), new JettyErrors(dispatch, ids)));
    config.jetty.modifyHttpConfiguration(Jetty::strict);
    config.jetty.addConnector((server, http) -> connector(server, http, settings));
  }

  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool(THREADS, 8);
    threads.setName("http");
    return threads;
  }

  private static void prepare(Server server, HttpServer.Patience patience, JettyErrors errors) {
    server.setStopTimeout(patience.end().toMillis());
    server.setErrorHandler(errors);
    var bodiesFirst = bodiesFirst();
    // Only what has come whole is in flight; who sends slowly does not hold up the end.
    bodiesFirst.setHandler(StalledBodies.arrived(new GracefulHandler()));
    server.setHandler(new StalledBodies(bodiesFirst));
  }

  // A slow sender holds a connection, not a thread: handlers start when the body is here.
  private static EagerContentHandler bodiesFirst() {
    return new EagerContentHandler(
        new EagerContentHandler.RetainedContentLoaderFactory(Bodies.MAX_BYTES + 1L, 64, false));
  }

  private static void strict(HttpConfiguration http) {
    http.setUriCompliance(UriCompliance.RFC3986);
    http.setHttpCompliance(HttpCompliance.RFC9110);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(URI_AND_HEADER_BYTES);
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, HttpServer.Settings settings) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.patience().pause().toMillis());
    connector.setShutdownIdleTimeout(1_000);
    connector.addBean(new SlowSenders(connector, settings.patience().head()));
    return connector;
  }
}
