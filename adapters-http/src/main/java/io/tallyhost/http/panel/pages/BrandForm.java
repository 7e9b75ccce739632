package io.tallyhost.http.panel.pages;

import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.reseller.Branding;
import io.tallyhost.domain.reseller.HostName;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Section;
import java.util.Optional;

/** Under which name and colours a reseller's own people sign in: the form, and reading it. */
public final class BrandForm {

  private BrandForm() {}

  public static Form of(Visit visit, String path, Branding looks, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    Field[] all = {
      fields.check("branding_enabled", looks.enabled()),
      fields.text("company_name", looks.companyName().orElse("")),
      fields.text("logo_url", looks.logoUrl().orElse("")),
      fields.text("primary_color", looks.primaryColor().orElse("")),
      fields.of(
          "support_email", Kind.EMAIL, looks.supportEmail().map(EmailAddress::value).orElse("")),
      fields.text("custom_domain", looks.customDomain().map(HostName::value).orElse(""))
    };
    return Form.of("", path, visit.say("form.save"), Section.of(all)).error(fields.general(all));
  }

  public static Branding read(Visit visit) {
    var form = new Blank(visit);
    return new Branding(
        form.isChecked("branding_enabled"),
        form.text("company_name"),
        form.text("logo_url"),
        form.text("primary_color"),
        form.text("support_email").map(EmailAddress::new),
        form.text("custom_domain").map(HostName::new));
  }
}
