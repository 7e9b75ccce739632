package io.tallyhost.http.panel;

import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.panel.view.Words;
import io.tallyhost.http.shared.Problem;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Surface;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages: for browsers that are signed in, with answers for people. */
public final class PanelSurface {

  public static final Surface SURFACE =
      Surface.forPages("panel", "", PanelSurface::error).admitting(PanelSurface::admit);

  private PanelSurface() {}

  private static void admit(Principal principal) {
    if (principal.kind() == AccountKind.CUSTOMER) {
      throw new Forbidden("Customers have no panel");
    }
  }

  private static Reply error(Problem problem, Optional<Request> request) {
    var isReading = request.filter(it -> it.method().equals("GET")).isPresent();
    if (problem.status() == 401) {
      return Reply.redirect("/login" + (isReading ? back(request) : ""));
    }
    return problem.code().equals("password_change_required")
        ? Reply.redirect("/password")
        : page(problem, request);
  }

  /** Back to where somebody wanted to go, once signed in. */
  private static String back(Optional<Request> request) {
    return request
        .map(Request::target)
        .filter(target -> !target.equals("/"))
        .map(target -> "?next=" + URLEncoder.encode(target, StandardCharsets.UTF_8))
        .orElse("");
  }

  private static Reply page(Problem problem, Optional<Request> request) {
    var words = request.map(Preferences::of).map(Preferences::words).orElseGet(Words::english);
    var key = "error." + problem.status();
    var title = words.say(words.knows(key) ? key : "error.other");
    var page =
        Page.titled(title)
            .with(
                Notice.of(
                    problem.status() >= 500 ? Tone.BAD : Tone.WARN, text(words, key, problem)))
            .status(problem.status());
    return Templates.reply(Frames.bare(request), page);
  }

  private static String text(Words words, String key, Problem problem) {
    var isSaid = problem.status() == 404 || problem.status() >= 500;
    return isSaid && words.knows(key + ".text")
        ? words.say(key + ".text")
        : Refusal.said(words, problem.message());
  }
}
