package io.tallyhost.domain.reseller;

/** What a reseller's customers share of a hosting machine. */
public enum Resource {
  USERS,
  DOMAINS,
  DATABASES,
  EMAIL_ACCOUNTS,
  FTP_ACCOUNTS,
  DISK_MB,
  BANDWIDTH_MB
}
