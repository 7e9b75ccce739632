package io.tallyhost.domain.service.provisioning;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Driven port: the work at the hypervisor that is under way, or was. */
public interface ServerTasks {

  void add(ServerTask task);

  Optional<ServerTask> find(TaskId id);

  /** The newest one about that service. */
  Optional<ServerTask> newestOf(ServiceId service);

  /** For us alone until then; nothing when it is over or in other hands. */
  Optional<ServerTask> lease(TaskId id, Instant now, Instant until);

  /** Up to that many that are open, due and in nobody's hands. */
  List<ServerTask> leaseDue(Instant now, Instant until, int atMost);

  /**
   * What became of it, and ours until then; false when somebody else has it by now, and nothing was
   * written.
   */
  boolean save(ServerTask task, Instant until);

  /** Ours until then, those of them that still are. */
  void renew(List<ServerTask> tasks, Instant until);

  /** Gives it back, for whoever comes next. */
  void release(ServerTask task);

  /** Whether the account has another server under way whose creation was not answered yet. */
  boolean isCreatingAnother(AccountId account, TaskId than);

  /** Those that somebody has to look at. */
  List<ServerTask> parked(int atMost);

  /** How many of those there are. */
  long countParked();
}
