package io.tallyhost.application.service;

import io.tallyhost.domain.service.ServiceId;

/**
 * What a server is called at the hypervisor: its label, and our id so that it is found by people.
 */
public final class ServerName {

  private static final int LONGEST_LABEL = 90;

  private ServerName() {}

  public static String of(String label, ServiceId id) {
    var end =
        label.offsetByCodePoints(
            0, Math.min(label.codePointCount(0, label.length()), LONGEST_LABEL / 2));
    return label.substring(0, end).strip() + " " + id;
  }
}
