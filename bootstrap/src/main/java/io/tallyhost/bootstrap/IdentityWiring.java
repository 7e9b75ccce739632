package io.tallyhost.bootstrap;

import io.tallyhost.application.apikey.Authenticate;
import io.tallyhost.application.apikey.ByKey;
import io.tallyhost.application.apikey.BySession;
import io.tallyhost.application.apikey.LimitKeyKinds;
import io.tallyhost.application.apikey.ListKeys;
import io.tallyhost.application.apikey.MintKey;
import io.tallyhost.application.apikey.RevokeKey;
import io.tallyhost.application.apikey.RotateKey;
import io.tallyhost.application.audit.Office;
import io.tallyhost.application.identity.Admission;
import io.tallyhost.application.identity.ChangePassword;
import io.tallyhost.application.identity.EditPermissionGroups;
import io.tallyhost.application.identity.FoundOperator;
import io.tallyhost.application.identity.Gatekeeper;
import io.tallyhost.application.identity.Guesses;
import io.tallyhost.application.identity.Impersonate;
import io.tallyhost.application.identity.IssueHandoverLink;
import io.tallyhost.application.identity.LinkDesk;
import io.tallyhost.application.identity.LinkMail;
import io.tallyhost.application.identity.ListPermissionGroups;
import io.tallyhost.application.identity.MailPasswordReset;
import io.tallyhost.application.identity.RedeemLink;
import io.tallyhost.application.identity.RequestPasswordReset;
import io.tallyhost.application.identity.SessionDesk;
import io.tallyhost.application.identity.ShowSession;
import io.tallyhost.application.identity.SignIn;
import io.tallyhost.application.identity.SignOut;
import io.tallyhost.application.identity.SignOutEverywhere;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.KnownAddresses;
import io.tallyhost.domain.identity.OneTimeLinks;
import io.tallyhost.domain.identity.Passwords;
import io.tallyhost.domain.identity.PermissionGroups;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.identity.SignInAttempts;
import io.tallyhost.persistence.apikey.JdbiApiKeys;
import io.tallyhost.persistence.identity.JdbiAccounts;
import io.tallyhost.persistence.identity.JdbiKnownAddresses;
import io.tallyhost.persistence.identity.JdbiOneTimeLinks;
import io.tallyhost.persistence.identity.JdbiPermissionGroups;
import io.tallyhost.persistence.identity.JdbiSessions;
import io.tallyhost.persistence.identity.JdbiSignInAttempts;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who people are, and what their keys are good for. */
final class IdentityWiring {

  private static final Logger LOG = LoggerFactory.getLogger(IdentityWiring.class);
  private static final int MOST_WAITING = 1000;

  private final Kernel kernel;
  private final Accounts accounts;
  private final PermissionGroups groups;
  private final Sessions sessions;
  private final SignInAttempts attempts;
  private final OneTimeLinks links;
  private final LinkDesk linkDesk;
  private final KnownAddresses addresses;
  private final ApiKeys keys;
  private final Passwords passwords;
  private final Admission admission;
  private final Guesses guesses;
  private final SessionDesk desk;
  private final Executor afterwards = oneAtATime();

  IdentityWiring(Kernel kernel, LinkMail linkMail, Passwords passwords) {
    var jdbi = kernel.jdbi();
    this.kernel = kernel;
    this.passwords = passwords;
    this.addresses = new JdbiKnownAddresses(jdbi);
    this.accounts = new JdbiAccounts(jdbi);
    this.groups = new JdbiPermissionGroups(jdbi);
    this.sessions = new JdbiSessions(jdbi);
    this.attempts = new JdbiSignInAttempts(jdbi);
    this.links = new JdbiOneTimeLinks(jdbi);
    this.linkDesk = new LinkDesk(links, linkMail, kernel.secrets(), kernel.clock());
    this.keys = new JdbiApiKeys(jdbi);
    this.admission = new Admission(kernel.unitOfWork(), kernel.recorder());
    this.guesses = new Guesses(attempts, passwords, kernel.clock());
    this.desk = new SessionDesk(sessions, addresses, kernel.secrets(), office());
  }

  Accounts accounts() {
    return accounts;
  }

  PermissionGroups groups() {
    return groups;
  }

  Sessions sessions() {
    return sessions;
  }

  ApiKeys keys() {
    return keys;
  }

  Passwords passwords() {
    return passwords;
  }

  /** How accounts are entered. */
  Gatekeeper gatekeeper() {
    return new Gatekeeper(accounts, sessions, passwords);
  }

  Authenticate authenticate() {
    return new Authenticate(
        new BySession(accounts, sessions, admission, kernel.clock()),
        new ByKey(accounts, keys, admission, kernel.clock()));
  }

  SignIn signIn() {
    return new SignIn(accounts, guesses, admission, desk);
  }

  SignOut signOut() {
    return new SignOut(sessions, kernel.unitOfWork(), kernel.recorder());
  }

  SignOutEverywhere signOutEverywhere() {
    return new SignOutEverywhere(sessions, kernel.unitOfWork(), kernel.recorder());
  }

  ShowSession showSession() {
    return new ShowSession(accounts);
  }

  ChangePassword changePassword() {
    return new ChangePassword(accounts, sessions, guesses, office());
  }

  Impersonate impersonate() {
    return new Impersonate(accounts, desk);
  }

  IssueHandoverLink issueHandoverLink() {
    return new IssueHandoverLink(accounts, linkDesk, office());
  }

  RequestPasswordReset requestPasswordReset() {
    return new RequestPasswordReset(
        new MailPasswordReset(accounts, linkDesk, office()),
        guesses,
        work -> afterwards.execute(() -> calmly(work)));
  }

  // Whoever asks again gets another link, so nothing here has to survive anything.
  private static void calmly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.atError().setCause(failure).log("A link to another password could not be queued");
    }
  }

  private static Executor oneAtATime() {
    return new ThreadPoolExecutor(
        0,
        1,
        30,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(MOST_WAITING),
        work -> {
          var thread = new Thread(work, "after the answer");
          thread.setDaemon(true);
          return thread;
        },
        new ThreadPoolExecutor.DiscardPolicy());
  }

  RedeemLink redeemLink() {
    return new RedeemLink(links, gatekeeper(), office());
  }

  ListPermissionGroups listPermissionGroups() {
    return new ListPermissionGroups(groups);
  }

  EditPermissionGroups editPermissionGroups() {
    return new EditPermissionGroups(groups, kernel.ids(), kernel.unitOfWork(), kernel.recorder());
  }

  MintKey mintKey() {
    return new MintKey(accounts, keys, kernel.secrets(), office());
  }

  ListKeys listKeys() {
    return new ListKeys(keys, accounts);
  }

  LimitKeyKinds limitKeyKinds() {
    return new LimitKeyKinds(keys, kernel.unitOfWork(), kernel.recorder());
  }

  RotateKey rotateKey() {
    return new RotateKey(keys, kernel.secrets(), office());
  }

  RevokeKey revokeKey() {
    return new RevokeKey(keys, office());
  }

  FoundOperator foundOperator() {
    return new FoundOperator(accounts, passwords, office());
  }

  /** Forgets what has run out. */
  void runInBackground(Background background) {
    background.every(Duration.ofMinutes(10), "housekeeping", this::forget);
  }

  private Office office() {
    return kernel.office();
  }

  private void forget() {
    var now = kernel.clock().instant();
    var forgotten =
        sessions.forgetExpired(now)
            + links.forgetExpired(now)
            + addresses.forgetBefore(now.minus(Duration.ofDays(180)))
            + attempts.forgetBefore(now.minus(Duration.ofDays(1)))
            + kernel.rateCounters().forgetBefore(now.minus(Duration.ofMinutes(2)))
            + kernel.idempotencyStore().forgetExpired(now);
    LOG.atDebug().addKeyValue("rows", forgotten).log("Forgot what has run out");
  }
}
