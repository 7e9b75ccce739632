package io.tallyhost.virtfusion.simulator;

/** A call that is answered with an error and changes nothing. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final boolean old;

  private Refusal(int status, boolean old, String sentence) {
    super(sentence);
    this.status = status;
    this.old = old;
  }

  static Refusal invalid(String sentence) {
    return new Refusal(422, false, sentence);
  }

  static Refusal conflict(String sentence) {
    return new Refusal(409, false, sentence);
  }

  static Refusal absent(String thing) {
    return new Refusal(404, true, thing + " not found");
  }

  static Refusal locked() {
    return new Refusal(423, true, "pending tasks in queue");
  }

  static Refusal notYet(String sentence) {
    return new Refusal(409, true, sentence);
  }

  Answer answer() {
    var sentence = String.valueOf(getMessage());
    return old ? Answer.msg(status, sentence) : Answer.errors(status, sentence);
  }
}
