package io.tallyhost.bootstrap.demo;

import io.tallyhost.application.apikey.MintKey;
import io.tallyhost.application.apikey.MintKey.Minted;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.EmailAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One key of each kind. */
final class DemoKeys {

  private final Map<KeyKind, Minted> minted = new LinkedHashMap<>();
  private final MintKey mintKey;
  private final Principal operator;

  DemoKeys(MintKey mintKey, Principal operator, EmailAddress operatorEmail) {
    this.mintKey = mintKey;
    this.operator = operator;
    mint(KeyKind.PARTNER, of("acme"), "reseller:signup", "reseller:credit");
    mint(KeyKind.ACCOUNTS, operatorEmail, "accounts:admin");
    mint(KeyKind.VPS, of("nordic"), "vps:read", "vps:write", "billing:read", "tickets:write");
    mint(KeyKind.ADMIN, operatorEmail, "admin:*");
    mint(KeyKind.WHITELABEL, of("whitelabel"), "whitelabel:*");
  }

  /** What they are, for whoever may know. */
  Map<String, Object> shown() {
    var shown = new LinkedHashMap<String, Object>();
    minted.forEach((kind, key) -> shown.put(kind.wireName(), shown(key)));
    return shown;
  }

  /** What was used when somebody comes with that key. */
  String credential(KeyKind kind) {
    return "key:" + Optional.ofNullable(minted.get(kind)).orElseThrow().key().id().value();
  }

  private void mint(KeyKind kind, EmailAddress owner, String... scopes) {
    var command =
        new MintKey.Command(
            Optional.of(kind),
            Optional.of("demo"),
            Optional.of(owner),
            List.of(scopes),
            Optional.empty(),
            AllowedAddresses.anywhere(),
            Optional.of(6000));
    minted.put(kind, mintKey.handle(operator, command));
  }

  private static Object shown(Minted key) {
    var text = key.text();
    return text.secret()
        .<Object>map(secret -> Map.of("key", text.key(), "secret", secret))
        .orElse(text.key());
  }

  private static EmailAddress of(String reseller) {
    return new EmailAddress(reseller + "@demo.test");
  }
}
