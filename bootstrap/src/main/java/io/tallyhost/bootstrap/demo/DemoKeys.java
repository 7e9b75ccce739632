package io.tallyhost.bootstrap.demo;

import io.tallyhost.application.apikey.MintKey;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.apikey.KeyText;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.EmailAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One key of each kind. */
final class DemoKeys {

  private final MintKey mintKey;
  private final Principal operator;
  private final EmailAddress operatorEmail;

  DemoKeys(MintKey mintKey, Principal operator, EmailAddress operatorEmail) {
    this.mintKey = mintKey;
    this.operator = operator;
    this.operatorEmail = operatorEmail;
  }

  Map<String, Object> mint() {
    var keys = new LinkedHashMap<String, Object>();
    keys.put(
        "partner",
        shown(KeyKind.PARTNER, of("acme"), List.of("reseller:signup", "reseller:credit")));
    keys.put("accounts", shown(KeyKind.ACCOUNTS, operatorEmail, List.of("accounts:admin")));
    keys.put(
        "vps",
        shown(
            KeyKind.VPS,
            of("nordic"),
            List.of("vps:read", "vps:write", "billing:read", "tickets:write")));
    keys.put("admin", shown(KeyKind.ADMIN, operatorEmail, List.of("admin:*")));
    keys.put("whitelabel", shown(KeyKind.WHITELABEL, of("whitelabel"), List.of("whitelabel:*")));
    return keys;
  }

  private Object shown(KeyKind kind, EmailAddress owner, List<String> scopes) {
    var text = mintKey.handle(operator, command(kind, owner, scopes)).text();
    return kind == KeyKind.WHITELABEL ? pair(text) : text.key();
  }

  private static Map<String, String> pair(KeyText text) {
    return Map.of("key", text.key(), "secret", text.secret().orElseThrow());
  }

  private MintKey.Command command(KeyKind kind, EmailAddress owner, List<String> scopes) {
    return new MintKey.Command(
        Optional.of(kind),
        Optional.of("demo"),
        Optional.of(owner),
        scopes,
        Optional.empty(),
        AllowedAddresses.anywhere(),
        Optional.of(6000));
  }

  private static EmailAddress of(String reseller) {
    return new EmailAddress(reseller + "@demo.test");
  }
}
