package io.tallyhost.http.panel.account;

import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;

/** A password that is chosen, and typed twice. */
final class NewPassword {

  private NewPassword() {}

  static Field field(Fields fields, String name) {
    return fields.of(name, Kind.PASSWORD, "").required().autocomplete("new-password");
  }

  static Password read(Blank form, String name) {
    var text = form.secret(name).orElse("");
    if (!text.equals(form.secret("again").orElse(""))) {
      throw InvalidValue.saying("The passwords differ", "again", "hidden");
    }
    try {
      return new Password(text);
    } catch (InvalidValue refused) {
      throw new InvalidValue(name, "hidden", refused.allowed());
    }
  }
}
