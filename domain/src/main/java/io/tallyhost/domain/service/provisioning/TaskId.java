package io.tallyhost.domain.service.provisioning;

import io.tallyhost.domain.shared.Cuid;

/** The id of one piece of work at the hypervisor. */
public record TaskId(String value) implements Comparable<TaskId> {

  public TaskId {
    Cuid.require("task id", value);
  }

  @Override
  public int compareTo(TaskId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
