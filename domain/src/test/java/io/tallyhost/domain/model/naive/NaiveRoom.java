package io.tallyhost.domain.model.naive;

/** What a reseller may promise and its customers may use, resource by resource. */
public final class NaiveRoom {

  public static final long UNLIMITED = -1;

  private final long[] limits;
  private final long hundredths;
  private final long[] promised;
  private final long[] used;

  public NaiveRoom(long[] limits, long hundredths) {
    this.limits = limits.clone();
    this.hundredths = hundredths;
    this.promised = new long[limits.length];
    this.used = new long[limits.length];
  }

  public long promised(int resource) {
    return promised[resource];
  }

  public long used(int resource) {
    return used[resource];
  }

  public boolean mayPromise(int resource, long total) {
    return limits[resource] == UNLIMITED
        || total <= promised[resource]
        || total <= limits[resource] * hundredths / 100;
  }

  public boolean mayUse(int resource, long total) {
    return limits[resource] == UNLIMITED || total <= used[resource] || total <= limits[resource];
  }

  public void promise(int resource, long total) {
    promised[resource] = total;
  }

  public void use(int resource, long total) {
    used[resource] = total;
  }
}
