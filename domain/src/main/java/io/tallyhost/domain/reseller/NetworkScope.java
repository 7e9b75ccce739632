package io.tallyhost.domain.reseller;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The named networks in which somebody sells; nothing means all there are. */
public record NetworkScope(Optional<List<String>> names) {

  private static final NetworkScope EVERYWHERE = new NetworkScope(Optional.empty());
  private static final int MOST = 200;
  private static final int LONGEST_NAME = 64;

  public NetworkScope {
    names = names.map(NetworkScope::tidy);
  }

  public static NetworkScope everywhere() {
    return EVERYWHERE;
  }

  public static NetworkScope of(Collection<String> names) {
    return new NetworkScope(Optional.of(List.copyOf(names)));
  }

  /** What lies in both. */
  public NetworkScope narrowedTo(NetworkScope other) {
    return names
        .map(own -> other.names.map(theirs -> of(common(own, theirs))).orElse(this))
        .orElse(other);
  }

  /** Whether all of it lies in the other. */
  public boolean isWithin(NetworkScope other) {
    return other
        .names
        .map(theirs -> names.map(own -> Set.copyOf(theirs).containsAll(own)).orElse(false))
        .orElse(true);
  }

  private static List<String> common(List<String> own, List<String> theirs) {
    return own.stream().filter(Set.copyOf(theirs)::contains).toList();
  }

  private static List<String> tidy(List<String> all) {
    InvalidValue.unless(all.size() <= MOST, "network_scope", all.size(), "at most 200 names");
    var sorted = new TreeSet<String>();
    all.forEach(name -> sorted.add(InvalidValue.text("network_scope", name, LONGEST_NAME)));
    return List.copyOf(sorted);
  }
}
