package io.tallyhost.http.panel;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.view.Frame;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.panel.view.Words;
import io.tallyhost.http.shared.Query;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Somebody looks at a page or sends a form: who, what, and in which language. */
public final class Visit {

  private static final String DONE = "done";

  private final Request request;
  private final Frame frame;

  Visit(Request request, Frame frame) {
    this.request = request;
    this.frame = frame;
  }

  public Request request() {
    return request;
  }

  public Principal principal() {
    return request.principal();
  }

  /** Whether what needs this permission should be offered; the use case decides. */
  public boolean may(Permission permission) {
    return principal().rights().allow(permission);
  }

  public Words words() {
    return frame.words();
  }

  public String say(String key, Object... values) {
    return words().say(key, values);
  }

  public Query query() {
    return request.query();
  }

  /** What was filled in; nothing when a page is only looked at. */
  public Query form() {
    return request.form();
  }

  public boolean isSending() {
    return request.method().equals("POST");
  }

  /** An id from the path; what can't be one belongs to nothing. */
  public <T> T id(String thing, Function<String, T> reading) {
    return id(thing, "id", reading);
  }

  public <T> T id(String thing, String name, Function<String, T> reading) {
    try {
      return reading.apply(request.path(name));
    } catch (InvalidValue noId) {
      throw new NotFound(thing);
    }
  }

  public Reply show(Page page) {
    return Templates.reply(frame, done().map(notice -> told(page, notice)).orElse(page));
  }

  /**
   * Does what a form asks for; what can't be is shown on the form again.
   *
   * @param again the page with the form, given why
   */
  public Reply send(Supplier<Reply> work, Function<Refusal, Page> again) {
    try {
      return work.get();
    } catch (InvalidValue refused) {
      return refused(Refusal.of(refused), again);
    } catch (Conflict refused) {
      return refused(Refusal.of(refused), again);
    } catch (HypervisorFailure away) {
      return refused(Refusal.of(away), again);
    }
  }

  /** The page with the form again. */
  public Reply refused(Refusal refusal, Function<Refusal, Page> again) {
    return show(again.apply(refusal).status(refusal.status()));
  }

  /** On to another page, where {@code done.<what>} is said. */
  public Reply on(String path, String what) {
    return Reply.redirect(path + (path.contains("?") ? "&" : "?") + DONE + "=" + what);
  }

  private Optional<Notice> done() {
    return query()
        .text(DONE)
        .map(what -> "done." + what)
        .filter(words()::knows)
        .map(key -> Notice.of(Tone.GOOD, say(key)));
  }

  private static Page told(Page page, Notice notice) {
    return page.before(notice);
  }
}
