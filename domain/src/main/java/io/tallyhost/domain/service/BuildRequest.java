package io.tallyhost.domain.service;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;
import java.util.Optional;

/** How to install a server; installing again wipes it. The name carries our service id. */
public record BuildRequest(
    OsTemplate.Id template, String name, Optional<String> hostname, List<SshKey.Id> sshKeys) {

  public BuildRequest {
    name = InvalidValue.text("name", name, 120);
    hostname = InvalidValue.optionalText("hostname", hostname, 253);
    sshKeys = List.copyOf(sshKeys);
  }
}
