package io.tallyhost.domain.shared;

import java.util.List;
import java.util.function.Function;

/** A part of a list, and how long the whole of it is. */
public record Page<T>(List<T> items, long total, int limit, int offset) {

  public Page {
    items = List.copyOf(items);
  }

  /** The wanted part of a list that is already whole. */
  public static <T> Page<T> of(List<T> all, PageRequest request) {
    var from = Math.min(request.offset(), all.size());
    var to = Math.min(from + request.limit(), all.size());
    return new Page<>(all.subList(from, to), all.size(), request.limit(), request.offset());
  }

  public <R> Page<R> map(Function<? super T, ? extends R> translation) {
    return new Page<>(items.stream().<R>map(translation).toList(), total, limit, offset);
  }
}
