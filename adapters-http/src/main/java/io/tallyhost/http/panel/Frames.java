package io.tallyhost.http.panel;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.http.panel.view.FormGuard;
import io.tallyhost.http.panel.view.Frame;
import io.tallyhost.http.panel.view.Frame.Brand;
import io.tallyhost.http.panel.view.Frame.Person;
import io.tallyhost.http.panel.view.Words;
import io.tallyhost.http.shared.Request;
import java.util.List;
import java.util.Optional;

/** Makes what stands around a page. */
final class Frames {

  private Frames() {}

  /** For those who are signed in. */
  static Frame signedIn(Request request, Account account, Brand brand, FormGuard guard) {
    var preferences = Preferences.of(request);
    var words = preferences.words();
    var principal = request.principal();
    var person =
        new Person(account.displayName(), words.word(account.kind()), principal.isImpersonated());
    return new Frame(
        words,
        preferences.theme(),
        request.target(),
        Optional.of(person),
        places(principal, words, request),
        brand,
        guard,
        Assets.VERSION);
  }

  /** For everybody else. */
  static Frame stranger(Request request, Brand brand, FormGuard guard) {
    var preferences = Preferences.of(request);
    return new Frame(
        preferences.words(),
        preferences.theme(),
        request.target(),
        Optional.empty(),
        List.of(),
        brand,
        guard,
        Assets.VERSION);
  }

  /** When something went wrong: as much as can be had without asking anybody. */
  static Frame bare(Optional<Request> request) {
    return request
        .map(Frames::bare)
        .orElseGet(
            () ->
                new Frame(
                    Words.english(),
                    "auto",
                    "/",
                    Optional.empty(),
                    List.of(),
                    Brand.OURS,
                    FormGuard.NONE,
                    Assets.VERSION));
  }

  private static Frame bare(Request request) {
    var preferences = Preferences.of(request);
    var words = preferences.words();
    var principal = request.maybePrincipal();
    return new Frame(
        words,
        preferences.theme(),
        request.method().equals("GET") ? request.target() : "/",
        principal.map(it -> new Person(words.word(it.kind()), "", it.isImpersonated())),
        principal.map(it -> places(it, words, request)).orElse(List.of()),
        Brand.OURS,
        new FormGuard(FormProof.token(request).orElse(""), () -> ""),
        Assets.VERSION);
  }

  private static List<Frame.Place> places(Principal principal, Words words, Request request) {
    return principal.mustChangePassword()
        ? List.of()
        : Navigation.of(principal, words, request.target());
  }
}
