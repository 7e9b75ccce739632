package io.tallyhost.virtfusion.simulator;

/** The last number that was given to each kind of thing; none is ever given twice. */
final class Numbers {

  long server = 1000;
  long user = 200;
  long key = 10;
  long task = 170;
}
