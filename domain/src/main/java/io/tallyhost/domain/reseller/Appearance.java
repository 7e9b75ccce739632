package io.tallyhost.domain.reseller;

/** How a reseller looks to its customers. */
public record Appearance(Branding branding, Nameservers nameservers) {

  public static final Appearance PLAIN = new Appearance(Branding.NONE, Nameservers.NONE);

  public Appearance withBranding(Branding changed) {
    return new Appearance(changed, nameservers);
  }

  public Appearance withNameservers(Nameservers changed) {
    return new Appearance(branding, changed);
  }
}
