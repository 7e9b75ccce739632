package io.tallyhost.domain.service;

import io.tallyhost.domain.shared.InvalidValue;

/** What a server may use; a traffic allowance of zero means unlimited. */
public record ServerResources(int memoryMb, int cores, int storageGb, int trafficGb) {

  public ServerResources {
    InvalidValue.unless(memoryMb >= 0, "memory", memoryMb, "zero or more MB");
    InvalidValue.unless(cores >= 0, "cores", cores, "zero or more");
    InvalidValue.unless(storageGb >= 0, "storage", storageGb, "zero or more GB");
    InvalidValue.unless(trafficGb >= 0, "traffic", trafficGb, "zero or more GB");
  }
}
