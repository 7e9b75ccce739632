package io.tallyhost.application.shared;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One unit of work at a time; what fails is undone, last change first. A unit inside a unit joins
 * it.
 */
public final class InMemoryUnitOfWork implements UnitOfWork {

  private final ReentrantLock oneAtATime = new ReentrantLock(true);
  private final Deque<Runnable> undo = new ArrayDeque<>();

  @Override
  public <T> T perform(Supplier<T> work) {
    oneAtATime.lock();
    try {
      return oneAtATime.getHoldCount() > 1 ? work.get() : outermost(work);
    } finally {
      oneAtATime.unlock();
    }
  }

  /** How to take back a change that was just made; forgotten when the unit of work succeeds. */
  void onFailure(Runnable takeBack) {
    if (oneAtATime.isHeldByCurrentThread()) {
      undo.push(takeBack);
    }
  }

  private <T> T outermost(Supplier<T> work) {
    var succeeded = false;
    try {
      var result = work.get();
      succeeded = true;
      return result;
    } finally {
      if (!succeeded) {
        undo.forEach(Runnable::run);
      }
      undo.clear();
    }
  }
}
