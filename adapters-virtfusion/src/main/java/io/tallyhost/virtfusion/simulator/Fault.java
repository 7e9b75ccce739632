package io.tallyhost.virtfusion.simulator;

/** What can go wrong with a call, and whether it was carried out all the same. */
public enum Fault {
  /** Nothing goes wrong. */
  NONE(true),
  /** 422 with a sentence. */
  REFUSE(false),
  /** 401 that is not JSON. */
  UNAUTHORIZED(false),
  /** 404 of a proxy that knows no such page. */
  LOST_ROUTE(false),
  /** 423: other tasks are pending. */
  LOCKED(false),
  /** 429: too many calls. */
  TOO_MANY(false),
  /** Carried out, but the answer comes late. */
  SLOW(true),
  /** The connection ends before anything is done. */
  RESET_BEFORE(false),
  /** Carried out, and then the connection ends without an answer. */
  RESET_AFTER(true),
  /** 500 without effect. */
  ERROR_BEFORE(false),
  /** Carried out, but answered with 500. */
  ERROR_AFTER(true),
  /** 503 without effect. */
  MAINTENANCE(false),
  /** Carried out, and answered with broken JSON. */
  GARBAGE(true),
  /** A page for browsers with status 200, without effect. */
  PAGE(false),
  /** Somebody else's address, without effect. */
  REDIRECT(false),
  /** Carried out, and answered with more than anybody wants to read. */
  HUGE(true),
  /** Carried out, and every value of the answer is of another type. */
  WRONG_TYPES(true),
  /** Carried out, and the connection ends in the middle of the answer. */
  TRUNCATED(true);

  private final boolean carriedOut;

  Fault(boolean carriedOut) {
    this.carriedOut = carriedOut;
  }

  /** Whether the call has its effect although it goes wrong. */
  public boolean isCarriedOut() {
    return carriedOut;
  }
}
