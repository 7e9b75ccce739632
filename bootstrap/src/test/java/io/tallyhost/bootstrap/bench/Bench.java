package io.tallyhost.bootstrap.bench;

/** All measurements, one after the other. */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    TickBench.main(arguments);
    MonthCloseBench.main(new String[0]);
    ServicesBench.main(new String[0]);
    InvoiceBench.main(new String[0]);
    DebitBench.main(new String[0]);
    SearchBench.main(new String[0]);
  }
}
