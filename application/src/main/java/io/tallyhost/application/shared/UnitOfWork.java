package io.tallyhost.application.shared;

import java.util.function.Supplier;

/** All of it happens, or none of it. Never call the outside from within. */
public interface UnitOfWork {

  <T> T perform(Supplier<T> work);

  /** The same for work without an answer. */
  default void run(Runnable work) {
    var unused =
        perform(
            () -> {
              work.run();
              return Boolean.TRUE;
            });
  }
}
