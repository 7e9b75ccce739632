package io.tallyhost.domain.service;

/** A piece of work that the hypervisor has queued, and how far it is. */
public record QueueItem(Id id, boolean finished, boolean failed, int progress) {

  /** The hypervisor's number of the work. */
  public record Id(long value) {}
}
