package io.tallyhost.domain.reseller;

/** What a reseller may allow its customers to use. */
public enum Grant {
  PHP,
  CGI,
  SSL,
  SSH,
  CRON,
  SPAM,
  CATCHALL,
  DNSCONTROL,
  SYSINFO
}
