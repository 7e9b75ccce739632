package io.tallyhost.domain.model.naive;

/** A code that makes something cheaper, for a time, a few times, for one category. */
public final class NaivePromo {

  public boolean active = true;
  public long from;
  public long until;
  public int most;
  public int uses;
  public String onlyFor = "";

  /** Why it gives nothing; empty when it does. */
  public String refusal(long now, String category) {
    if (!active) {
      return "UNKNOWN";
    }
    if (now < from) {
      return "NOT_YET_VALID";
    }
    if (now >= until) {
      return "EXPIRED";
    }
    if (uses >= most) {
      return "USED_UP";
    }
    return onlyFor.isEmpty() || onlyFor.equals(category) ? "" : "NOT_ELIGIBLE";
  }
}
