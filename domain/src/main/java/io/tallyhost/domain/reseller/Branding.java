package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** A reseller's own face: name, logo, colour, address. */
public record Branding(
    boolean enabled,
    Optional<String> companyName,
    Optional<String> logoUrl,
    Optional<String> primaryColor,
    Optional<EmailAddress> supportEmail,
    Optional<HostName> customDomain) {

  public static final Branding NONE =
      new Branding(
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_URL = 500;
  private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final Pattern HTTPS =
      Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?");

  public Branding {
    companyName = InvalidValue.optionalText("company_name", companyName, LONGEST_NAME);
    check("logo_url", logoUrl, HTTPS, "an https address of at most 500 characters");
    check("primary_color", primaryColor, COLOR, "a colour like #1a2b3c");
  }

  private static void check(String field, Optional<String> text, Pattern shape, String allowed) {
    text.ifPresent(
        it ->
            InvalidValue.unless(
                it.length() <= LONGEST_URL && shape.matcher(it).matches(), field, it, allowed));
  }
}
