package io.tallyhost.application.apikey;

import io.tallyhost.application.audit.InMemoryAuditTrail;
import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.identity.Admission;
import io.tallyhost.application.identity.ChangePassword;
import io.tallyhost.application.identity.FakePasswords;
import io.tallyhost.application.identity.FakeSecrets;
import io.tallyhost.application.identity.Gatekeeper;
import io.tallyhost.application.identity.Guesses;
import io.tallyhost.application.identity.IdentityInMemory;
import io.tallyhost.application.identity.Impersonate;
import io.tallyhost.application.identity.InMemoryKnownAddresses;
import io.tallyhost.application.identity.InMemoryLinkMail;
import io.tallyhost.application.identity.InMemoryOneTimeLinks;
import io.tallyhost.application.identity.InMemorySessions;
import io.tallyhost.application.identity.InMemorySignInAttempts;
import io.tallyhost.application.identity.IssueHandoverLink;
import io.tallyhost.application.identity.LinkDesk;
import io.tallyhost.application.identity.MailPasswordReset;
import io.tallyhost.application.identity.RedeemLink;
import io.tallyhost.application.identity.RequestPasswordReset;
import io.tallyhost.application.identity.SessionDesk;
import io.tallyhost.application.identity.SignIn;
import io.tallyhost.application.identity.SignInResult;
import io.tallyhost.application.identity.SignInResult.SignedIn;
import io.tallyhost.application.identity.SignOut;
import io.tallyhost.application.identity.SignOutEverywhere;
import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.shared.InMemoryOutbox;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Everything about identity put together in memory, with doors for tests. */
final class IdentityHouse {

  static final Origin HOME = new Origin("192.0.2.1", "request");

  final TestClock clock = TestClock.at("2026-05-01T10:00:00Z");
  final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  final IdentityInMemory identity = new IdentityInMemory(unitOfWork);
  final InMemorySessions sessions = new InMemorySessions(unitOfWork);
  final InMemoryApiKeys keys = new InMemoryApiKeys(unitOfWork);
  final InMemoryAuditTrail trail = new InMemoryAuditTrail(unitOfWork);
  final FakePasswords passwords = new FakePasswords();
  final FakeSecrets secrets = new FakeSecrets();
  final InMemoryLinkMail linkMail = new InMemoryLinkMail();
  final RandomIds ids = new RandomIds();
  final SomeAccounts some = new SomeAccounts();
  final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork);
  final Recorder recorder = new Recorder(trail, outbox, ids, clock);
  private final InMemoryKnownAddresses addresses = new InMemoryKnownAddresses(unitOfWork);
  private final InMemoryOneTimeLinks links = new InMemoryOneTimeLinks(unitOfWork);
  private final LinkDesk linkDesk = new LinkDesk(links, linkMail, secrets, clock);
  private final InMemorySignInAttempts attempts = new InMemorySignInAttempts();
  private final Guesses guesses = new Guesses(attempts, passwords, clock);
  private final Admission admission = new Admission(unitOfWork, recorder);
  private final SessionDesk desk = new SessionDesk(sessions, addresses, secrets, office());

  Office office() {
    return new Office(unitOfWork, recorder, ids, clock);
  }

  Account given(Account account) {
    identity.accounts().add(account);
    return account;
  }

  SignInResult signIn(String login, String password, Origin origin) {
    return new SignIn(identity.accounts(), guesses, admission, desk)
        .handle(new SignIn.Command(login, password), origin);
  }

  /** Signs in with the right password from home. */
  SignedIn signedIn(Account account) {
    return (SignedIn) signIn(account.username().value(), SomeAccounts.PASSWORD, HOME);
  }

  Authentication authenticate(Credential credential, Origin origin) {
    return new Authenticate(
            new BySession(identity.accounts(), sessions, admission, clock),
            new ByKey(identity.accounts(), keys, admission, clock))
        .handle(credential, origin);
  }

  Principal principal(Credential credential) {
    return ((Authentication.Authenticated) authenticate(credential, HOME)).principal();
  }

  /** Somebody signed in from home. */
  Principal principal(Account account) {
    return principal(Credential.session(signedIn(account).token()));
  }

  /** A plain key, for the caller unless there is an owner. */
  static MintKey.Command plainKey(Optional<EmailAddress> owner, String... scopes) {
    return new MintKey.Command(
        Optional.empty(),
        Optional.empty(),
        owner,
        List.of(scopes),
        Optional.empty(),
        AllowedAddresses.anywhere(),
        Optional.empty());
  }

  Impersonate impersonate() {
    return new Impersonate(identity.accounts(), desk);
  }

  ChangePassword changePassword() {
    return new ChangePassword(identity.accounts(), sessions, guesses, office());
  }

  SignOut signOut() {
    return new SignOut(sessions, unitOfWork, recorder);
  }

  SignOutEverywhere signOutEverywhere() {
    return new SignOutEverywhere(sessions, unitOfWork, recorder);
  }

  IssueHandoverLink issueHandoverLink() {
    return new IssueHandoverLink(identity.accounts(), linkDesk, office());
  }

  RequestPasswordReset requestPasswordReset() {
    return requestPasswordReset(Runnable::run);
  }

  RequestPasswordReset requestPasswordReset(Executor afterwards) {
    return new RequestPasswordReset(
        new MailPasswordReset(identity.accounts(), linkDesk, office()), guesses, afterwards);
  }

  RedeemLink redeemLink() {
    return new RedeemLink(
        links, new Gatekeeper(identity.accounts(), sessions, passwords), office());
  }

  MintKey mintKey() {
    return new MintKey(identity.accounts(), keys, secrets, office());
  }

  RotateKey rotateKey() {
    return new RotateKey(keys, secrets, office());
  }

  RevokeKey revokeKey() {
    return new RevokeKey(keys, office());
  }

  /** What was done, in the order of doing. */
  List<String> actions() {
    return trail.entries().stream().map(entry -> entry.action()).toList();
  }
}
