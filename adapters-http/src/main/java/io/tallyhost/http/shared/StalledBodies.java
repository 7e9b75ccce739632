package io.tallyhost.http.shared;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Whoever stops in the middle of a body is told that it took too long. Left alone, Jetty would take
 * every such pause for something that passes, and wait for the rest for ever.
 */
final class StalledBodies extends Handler.Wrapper {

  private static final String ARRIVED = StalledBodies.class.getName();

  StalledBodies(Handler handler) {
    super(handler);
  }

  /** From there on, a pause is the affair of whoever reads: it is no longer waited for here. */
  static Handler.Wrapper arrived(Handler handler) {
    return new Handler.Wrapper(handler) {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        request.setAttribute(ARRIVED, true);
        return super.handle(request, response, callback);
      }
    };
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(new Watched(request, response, callback), response, callback);
  }

  /** A request that is over with the first pause that was too long. */
  private static final class Watched extends Request.Wrapper {

    private final Response response;
    private final Callback callback;
    private volatile boolean isOver;

    Watched(Request request, Response response, Callback callback) {
      super(request);
      this.response = response;
      this.callback = callback;
    }

    @Override
    public Content.@Nullable Chunk read() {
      var chunk = isOver ? null : super.read();
      if (!Content.Chunk.isFailure(chunk, false) || getAttribute(ARRIVED) != null) {
        return chunk;
      }
      isOver = true;
      Response.writeError(getWrapped(), response, callback, HttpStatus.REQUEST_TIMEOUT_408);
      return null;
    }

    @Override
    public void demand(Runnable onContent) {
      if (!isOver) {
        super.demand(onContent);
      }
    }
  }
}
