package io.tallyhost.bootstrap;

import io.tallyhost.application.apikey.Authenticate;
import io.tallyhost.application.apikey.LimitKeyKinds;
import io.tallyhost.application.apikey.ListKeys;
import io.tallyhost.application.apikey.MintKey;
import io.tallyhost.application.apikey.RevokeKey;
import io.tallyhost.application.apikey.RotateKey;
import io.tallyhost.application.audit.ListAudit;
import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.VerifyAudit;
import io.tallyhost.application.audit.WriteCheckpoints;
import io.tallyhost.application.identity.Admission;
import io.tallyhost.application.identity.ChangePassword;
import io.tallyhost.application.identity.EditPermissionGroups;
import io.tallyhost.application.identity.FoundOperator;
import io.tallyhost.application.identity.Guesses;
import io.tallyhost.application.identity.Impersonate;
import io.tallyhost.application.identity.IssueHandoverLink;
import io.tallyhost.application.identity.LinkMail;
import io.tallyhost.application.identity.ListPermissionGroups;
import io.tallyhost.application.identity.RedeemLink;
import io.tallyhost.application.identity.RequestPasswordReset;
import io.tallyhost.application.identity.SessionDesk;
import io.tallyhost.application.identity.ShowSession;
import io.tallyhost.application.identity.SignIn;
import io.tallyhost.application.identity.SignOut;
import io.tallyhost.application.identity.SignOutEverywhere;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.audit.AuditArchive;
import io.tallyhost.domain.audit.CheckpointedChains;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.KnownAddresses;
import io.tallyhost.domain.identity.OneTimeLinks;
import io.tallyhost.domain.identity.Passwords;
import io.tallyhost.domain.identity.PermissionGroups;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.identity.SignInAttempts;
import io.tallyhost.persistence.apikey.JdbiApiKeys;
import io.tallyhost.persistence.audit.JdbiAuditArchive;
import io.tallyhost.persistence.audit.JdbiBookCheckpoints;
import io.tallyhost.persistence.audit.JdbiBookCheckpoints.Book;
import io.tallyhost.persistence.identity.JdbiAccounts;
import io.tallyhost.persistence.identity.JdbiKnownAddresses;
import io.tallyhost.persistence.identity.JdbiOneTimeLinks;
import io.tallyhost.persistence.identity.JdbiPermissionGroups;
import io.tallyhost.persistence.identity.JdbiSessions;
import io.tallyhost.persistence.identity.JdbiSignInAttempts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who people are, what their keys are good for, and what was done. */
final class IdentityWiring {

  private static final Logger LOG = LoggerFactory.getLogger(IdentityWiring.class);
  private static final int MOST_WAITING = 1000;

  private final Kernel kernel;
  private final Accounts accounts;
  private final PermissionGroups groups;
  private final Sessions sessions;
  private final SignInAttempts attempts;
  private final OneTimeLinks links;
  private final LinkMail linkMail;
  private final KnownAddresses addresses;
  private final ApiKeys keys;
  private final AuditArchive archive;
  private final Passwords passwords = new BcryptPasswords();
  private final Admission admission;
  private final Guesses guesses;
  private final SessionDesk desk;
  private final Executor afterwards = oneAtATime();

  /** Where no mail is sent. */
  IdentityWiring(Kernel kernel) {
    this(kernel, LinkMail.none());
  }

  IdentityWiring(Kernel kernel, LinkMail linkMail) {
    var jdbi = kernel.jdbi();
    this.kernel = kernel;
    this.linkMail = linkMail;
    this.addresses = new JdbiKnownAddresses(jdbi);
    this.accounts = new JdbiAccounts(jdbi);
    this.groups = new JdbiPermissionGroups(jdbi);
    this.sessions = new JdbiSessions(jdbi);
    this.attempts = new JdbiSignInAttempts(jdbi);
    this.links = new JdbiOneTimeLinks(jdbi);
    this.keys = new JdbiApiKeys(jdbi);
    this.archive = new JdbiAuditArchive(jdbi);
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

  Authenticate authenticate() {
    return new Authenticate(accounts, sessions, keys, admission, kernel.clock());
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
    return new ChangePassword(accounts, sessions, guesses, kernel.unitOfWork(), kernel.recorder());
  }

  Impersonate impersonate() {
    return new Impersonate(accounts, desk);
  }

  IssueHandoverLink issueHandoverLink() {
    return new IssueHandoverLink(accounts, links, linkMail, kernel.secrets(), office());
  }

  RequestPasswordReset requestPasswordReset() {
    return new RequestPasswordReset(
        accounts,
        links,
        attempts,
        linkMail,
        kernel.secrets(),
        kernel.unitOfWork(),
        kernel.recorder(),
        kernel.clock(),
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
    return new RedeemLink(
        accounts,
        links,
        sessions,
        passwords,
        kernel.unitOfWork(),
        kernel.recorder(),
        kernel.clock());
  }

  ListPermissionGroups listPermissionGroups() {
    return new ListPermissionGroups(groups);
  }

  EditPermissionGroups editPermissionGroups() {
    return new EditPermissionGroups(groups, kernel.ids(), kernel.unitOfWork(), kernel.recorder());
  }

  MintKey mintKey() {
    return new MintKey(
        accounts,
        keys,
        kernel.secrets(),
        kernel.ids(),
        kernel.unitOfWork(),
        kernel.recorder(),
        kernel.clock());
  }

  ListKeys listKeys() {
    return new ListKeys(keys, accounts);
  }

  LimitKeyKinds limitKeyKinds() {
    return new LimitKeyKinds(keys, kernel.unitOfWork(), kernel.recorder());
  }

  RotateKey rotateKey() {
    return new RotateKey(
        keys, kernel.secrets(), kernel.unitOfWork(), kernel.recorder(), kernel.clock());
  }

  RevokeKey revokeKey() {
    return new RevokeKey(keys, kernel.unitOfWork(), kernel.recorder(), kernel.clock());
  }

  ListAudit listAudit() {
    return new ListAudit(archive);
  }

  VerifyAudit verifyAudit() {
    return new VerifyAudit(archive, kernel.signer());
  }

  FoundOperator foundOperator() {
    return new FoundOperator(
        accounts, passwords, kernel.ids(), kernel.unitOfWork(), kernel.recorder(), kernel.clock());
  }

  /** Signs the chains every hour, and forgets what has run out. */
  void runInBackground(Background background) {
    background.every(Duration.ofHours(1), "checkpoints", this::sign);
    background.every(Duration.ofMinutes(10), "housekeeping", this::forget);
  }

  /** Notes how all chains stand that have grown: of the audit, and of the books. */
  void sign() {
    var chains = new ArrayList<CheckpointedChains>(List.of(archive));
    for (var book : Book.values()) {
      chains.add(new JdbiBookCheckpoints(kernel.jdbi(), book));
    }
    for (var some : chains) {
      var signed =
          new WriteCheckpoints(some, kernel.signer(), kernel.unitOfWork(), kernel.clock()).handle();
      LOG.atDebug().addKeyValue("chains", signed).log("Signed how they stand");
    }
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
