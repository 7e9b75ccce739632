package io.tallyhost.application.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** Rows by key, in key order, that a failed unit of work leaves as they were. */
public final class InMemoryTable<K, V> {

  private final InMemoryUnitOfWork unitOfWork;
  private final ConcurrentSkipListMap<K, V> rows;

  public InMemoryTable(InMemoryUnitOfWork unitOfWork, Comparator<? super K> order) {
    this.unitOfWork = unitOfWork;
    this.rows = new ConcurrentSkipListMap<>(order);
  }

  public static <K extends Comparable<? super K>, V> InMemoryTable<K, V> ordered(
      InMemoryUnitOfWork unitOfWork) {
    return new InMemoryTable<>(unitOfWork, Comparator.naturalOrder());
  }

  /** A new row; refused when the key is taken, as a primary key would. */
  public void insert(K key, V value) {
    unitOfWork.run(
        () -> {
          if (rows.putIfAbsent(key, value) != null) {
            throw new IllegalStateException("Already there: " + key);
          }
          unitOfWork.onFailure(() -> rows.remove(key));
        });
  }

  /** Another value for a row that must be there. */
  public void update(K key, V value) {
    unitOfWork.run(
        () -> {
          var before = rows.get(key);
          if (before == null) {
            throw new IllegalStateException("Not there: " + key);
          }
          put(key, value);
        });
  }

  /** A new or another value. */
  public void put(K key, V value) {
    unitOfWork.run(
        () -> {
          var before = Optional.ofNullable(rows.put(key, value));
          unitOfWork.onFailure(
              () -> before.ifPresentOrElse(old -> rows.put(key, old), () -> rows.remove(key)));
        });
  }

  public void remove(K key) {
    unitOfWork.run(
        () ->
            Optional.ofNullable(rows.remove(key))
                .ifPresent(old -> unitOfWork.onFailure(() -> rows.put(key, old))));
  }

  public Optional<V> find(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** In key order. */
  public Collection<V> all() {
    return rows.values();
  }

  /** Those whose keys lie between these two, both included, in key order. */
  public Collection<V> between(K first, K last) {
    return rows.subMap(first, true, last, true).values();
  }

  /** The one with the last key that lies between these two, both included. */
  public Optional<V> lastBetween(K first, K last) {
    return Optional.ofNullable(rows.subMap(first, true, last, true).lastEntry())
        .map(Map.Entry::getValue);
  }

  /** In key order. */
  public List<V> where(Predicate<? super V> wanted) {
    return rows.values().stream().filter(wanted).toList();
  }

  /** Last key first. */
  public List<V> newestWhere(Predicate<? super V> wanted) {
    return rows.descendingMap().values().stream().filter(wanted).toList();
  }
}
