package io.tallyhost.bootstrap.bench;

/** All measurements, one after the other. */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    TickBench.main(arguments);
    DebitBench.main(new String[0]);
  }
}
