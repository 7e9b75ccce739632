package io.tallyhost.domain.audit;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Goes through one chain from its beginning and stops at the first thing that is not as it was. */
public final class ChainCheck {

  private static final int AT_ONCE = 500;

  private final AuditArchive archive;
  private final CheckpointSigner signer;

  public ChainCheck(AuditArchive archive, CheckpointSigner signer) {
    this.archive = archive;
    this.signer = signer;
  }

  /**
   * What is wrong.
   *
   * @param number of the entry that is not what it was, or not there
   */
  public record Broken(Owner owner, long number, Optional<String> entryId, String reason) {}

  /** How far it got, and what stopped it. */
  public record Finding(long entries, long checkpoints, Optional<Broken> broken) {}

  public Finding check(Owner owner) {
    var noted = archive.checkpointed(owner);
    var checkpoints = new TreeMap<Long, Checkpoint>();
    archive.checkpoints(owner).forEach(it -> checkpoints.put(it.head().number(), it));
    var count = checkpoints.size();
    var last = checkpoints.isEmpty() ? 0 : checkpoints.lastKey();
    var finding = follow(owner, checkpoints, count);
    // More may be signed meanwhile, but what is noted is signed, and what is signed is noted.
    var isNoted = noted <= last && last <= archive.checkpointed(owner);
    return finding.broken().isPresent() || isNoted
        ? finding
        : new Finding(finding.entries(), count, Optional.of(misnoted(owner, last)));
  }

  private Finding follow(Owner owner, Map<Long, Checkpoint> checkpoints, int count) {
    var head = ChainHead.start(owner);
    while (true) {
      List<ChainedEntry> next;
      try {
        next = readable(head);
      } catch (InvalidValue garbled) {
        return new Finding(head.number(), count, Optional.of(garbled(head)));
      }
      if (next.isEmpty()) {
        return new Finding(head.number(), count, atTheEnd(head, checkpoints));
      }
      var broken = firstBroken(head, next, checkpoints);
      if (broken.isPresent()) {
        return new Finding(head.number(), count, broken);
      }
      head = next.get(next.size() - 1).head();
    }
  }

  /** As many as can be read at once, or the next one alone. */
  private List<ChainedEntry> readable(ChainHead head) {
    try {
      return archive.entries(head.owner(), head.number(), AT_ONCE);
    } catch (InvalidValue someIsGarbled) {
      return archive.entries(head.owner(), head.number(), 1);
    }
  }

  private static Broken garbled(ChainHead before) {
    return new Broken(
        before.owner(), before.number() + 1, Optional.empty(), "can't be read any more");
  }

  private Optional<Broken> firstBroken(
      ChainHead start, List<ChainedEntry> entries, Map<Long, Checkpoint> checkpoints) {
    var head = start;
    for (var entry : entries) {
      var expected = head;
      if (!entry.follows(expected)) {
        return Optional.of(changed(expected, entry));
      }
      head = entry.head();
      var vouched = Optional.ofNullable(checkpoints.remove(entry.number()));
      if (vouched.filter(it -> !vouchesFor(it, entry)).isPresent()) {
        return Optional.of(broken(entry, "differs from its signed checkpoint"));
      }
    }
    return Optional.empty();
  }

  private boolean vouchesFor(Checkpoint checkpoint, ChainedEntry entry) {
    return checkpoint.head().equals(entry.head()) && checkpoint.isSignedBy(signer);
  }

  private static Broken misnoted(Owner owner, long last) {
    return new Broken(owner, last, Optional.empty(), "is not noted as the last that was signed");
  }

  private static Broken changed(ChainHead expected, ChainedEntry entry) {
    return entry.number() == expected.number() + 1
        ? broken(entry, "was changed")
        : new Broken(expected.owner(), expected.number() + 1, Optional.empty(), "is missing");
  }

  private static Broken broken(ChainedEntry entry, String reason) {
    return new Broken(
        entry.entry().owner(), entry.number(), Optional.of(entry.entry().id()), reason);
  }

  // The end is read after the entries: a chain that grew meanwhile is longer than what was seen.
  private Optional<Broken> atTheEnd(ChainHead seen, Map<Long, Checkpoint> unseen) {
    var owner = seen.owner();
    if (!unseen.isEmpty()) {
      return Optional.of(
          new Broken(
              owner, seen.number() + 1, Optional.empty(), "is missing, a checkpoint has it"));
    }
    var kept = archive.head(owner).orElseGet(() -> ChainHead.start(owner));
    if (kept.number() > seen.number() && !archive.entries(owner, seen.number(), 1).isEmpty()) {
      return Optional.empty();
    }
    return kept.equals(seen)
        ? Optional.empty()
        : Optional.of(
            new Broken(
                owner,
                Math.min(kept.number(), seen.number()) + 1,
                Optional.empty(),
                "does not fit the end of the chain"));
  }
}
