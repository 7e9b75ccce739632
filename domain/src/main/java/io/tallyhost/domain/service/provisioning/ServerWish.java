package io.tallyhost.domain.service.provisioning;

import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.SshKey;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;
import java.util.Optional;

/** What server is wanted, and how it is installed. */
public record ServerWish(
    VmSpec vm, String label, Optional<OsTemplate.Id> template, List<SshKey.Id> sshKeys) {

  public static final int MOST_SSH_KEYS = 50;

  public ServerWish {
    sshKeys = List.copyOf(sshKeys);
    InvalidValue.unless(
        sshKeys.size() <= MOST_SSH_KEYS, "sshKeys", sshKeys.size(), "at most 50 keys");
  }
}
