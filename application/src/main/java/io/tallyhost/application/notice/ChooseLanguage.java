package io.tallyhost.application.notice;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.notice.Language;
import io.tallyhost.domain.notice.NoticeChoices;
import java.util.Map;
import java.util.Optional;

/** Use case: the language of the messages that an account gets; one's own, or of one in sight. */
public final class ChooseLanguage {

  private final Accounts accounts;
  private final NoticeChoices choices;
  private final Office office;

  public ChooseLanguage(Accounts accounts, NoticeChoices choices, Office office) {
    this.accounts = accounts;
    this.choices = choices;
    this.office = office;
  }

  /** What was chosen, if anything was. */
  public Optional<Language> show(Principal principal, AccountId account) {
    return choices.language(inSight(principal, account, Permission.RESELLERS_VIEW).id());
  }

  public void handle(Principal principal, AccountId account, Language language) {
    office.unitOfWork().run(() -> choose(principal, account, language));
  }

  private void choose(Principal principal, AccountId id, Language language) {
    var account = inSight(principal, id, Permission.RESELLERS_EDIT);
    var before = choices.language(account.id());
    choices.speak(account.id(), language);
    office
        .recorder()
        .changed(
            principal,
            account.owner(),
            "notices.language",
            account.id().value(),
            Map.of("language", before.map(Language::wireName).orElse("")),
            Map.of("language", language.wireName()));
  }

  // Nobody needs a permission for the words that he himself reads.
  private Account inSight(Principal principal, AccountId id, Permission permission) {
    var account =
        accounts.find(id).filter(it -> !it.isDeleted()).orElseThrow(() -> new NotFound("Account"));
    if (!principal.account().equals(id)) {
      Access.require(principal, permission, account.owner(), "Account");
    }
    return account;
  }
}
