package io.tallyhost.persistence.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was seen last, so much of it; what was not asked for the longest time is forgotten. */
public final class Memory<K, V> {

  private final Map<K, V> kept;

  public Memory(int most) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** All of these, or nothing. */
  public synchronized Optional<List<V>> recall(Collection<K> keys) {
    var recalled = new ArrayList<V>(keys.size());
    for (var key : keys) {
      var value = kept.get(key);
      if (value == null) {
        return Optional.empty();
      }
      recalled.add(value);
    }
    return Optional.of(recalled);
  }

  public synchronized void keep(K key, V value) {
    kept.put(key, value);
  }

  public synchronized void forget(Collection<K> keys) {
    keys.forEach(kept::remove);
  }
}
