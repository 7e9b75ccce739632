package io.tallyhost.bootstrap;

import io.tallyhost.virtfusion.simulator.Simulator;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A place where an order is held up until the process is dead, and what becomes of it then. */
interface CrashPoint {

  /** The next order that comes by stops here. */
  void arm() throws SQLException;

  boolean isReached() throws SQLException;

  /** The process is dead; what it has set going takes its course. */
  void afterKill() throws SQLException;

  /** Every step that is written: once it is lost with the process, once committed unanswered. */
  static List<CrashPoint> inDatabase(Gates gates) {
    var points = new ArrayList<CrashPoint>();
    for (var place :
        List.of("PLACED", "LEASED", "CREATE", "NOTE", "CREATING", "BUILD", "BUILDING", "DONE")) {
      for (var moment : List.of("INSIDE", "COMMIT")) {
        points.add(new InDatabase(gates, points.size() + 1, place, moment));
      }
    }
    return points;
  }

  /** Every call of an order: not carried out, carried out late, carried out but not answered. */
  static List<CrashPoint> atPanel(Simulator simulator) {
    var points = new ArrayList<CrashPoint>();
    for (var read :
        List.of(
            "GET /users/{relation}/byExtRelation",
            "GET /servers/user/{id}",
            "GET /media/templates/fromServerPackageSpec/{id}",
            "GET /servers/{id}")) {
      points.add(new AtPanel(simulator, read, Course.AFTER));
    }
    for (var write : List.of("POST /users", "POST /servers", "POST /servers/{id}/build")) {
      for (var course : Course.values()) {
        points.add(new AtPanel(simulator, write, course));
      }
    }
    return points;
  }

  /** What becomes of a call whose caller dies. */
  enum Course {
    NEVER,
    LATE,
    AFTER
  }

  /** A step as it is written down. */
  record InDatabase(Gates gates, int number, String place, String moment) implements CrashPoint {

    @Override
    public void arm() throws SQLException {
      gates.shut(number, place, moment);
    }

    @Override
    public boolean isReached() throws SQLException {
      return gates.isSomebodyAt(number);
    }

    @Override
    public void afterKill() throws SQLException {
      if (moment.equals("INSIDE")) {
        gates.drop(number);
      } else {
        gates.open(number);
      }
    }

    @Override
    public String toString() {
      return place + " " + moment;
    }
  }

  /** A call as it arrives at the hypervisor. */
  record AtPanel(
      Simulator simulator,
      String call,
      Course course,
      CountDownLatch reached,
      CountDownLatch released)
      implements CrashPoint {

    AtPanel(Simulator simulator, String call, Course course) {
      this(simulator, call, course, new CountDownLatch(1), new CountDownLatch(1));
    }

    @Override
    public void arm() {
      if (course == Course.AFTER) {
        simulator.faults().afterNext(call, this::halt);
      } else {
        simulator.faults().beforeNext(call, this::halt);
      }
    }

    @Override
    public boolean isReached() {
      try {
        return reached.await(10, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void afterKill() {
      released.countDown();
    }

    @Override
    public String toString() {
      return call + " " + course;
    }

    private void halt() {
      reached.countDown();
      try {
        if (!released.await(60, TimeUnit.SECONDS) || course == Course.NEVER) {
          throw new IllegalStateException("Whoever called is dead");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
