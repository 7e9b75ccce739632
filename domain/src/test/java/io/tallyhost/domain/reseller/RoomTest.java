package io.tallyhost.domain.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.reseller.Customers.Tally;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RoomTest {

  private static final Allotment TEN_DOMAINS =
      Allotment.of(ResellerPackage.STANDARD).withLimits(new Limits(Map.of(Resource.DOMAINS, 10L)));

  @Test
  void what_fits_exactly_fits() {
    assertThat(new Room(TEN_DOMAINS, tally(0, 0)).exceededBy(tally(10, 10))).isEmpty();
  }

  @Test
  void one_more_than_the_limit_is_named() {
    assertThat(new Room(TEN_DOMAINS, tally(10, 0)).exceededBy(tally(11, 0)))
        .contains(Resource.DOMAINS);
  }

  @Test
  void what_is_already_too_much_may_shrink_and_stay_but_not_grow() {
    var room = new Room(TEN_DOMAINS, tally(20, 0));

    assertThat(room.exceededBy(tally(20, 0))).isEmpty();
    assertThat(room.exceededBy(tally(19, 0))).isEmpty();
    assertThat(room.exceededBy(tally(21, 0))).contains(Resource.DOMAINS);
  }

  @Test
  void overselling_stretches_promises_but_never_use() {
    var oversold = TEN_DOMAINS.withOverselling(new Overselling(true, new BigDecimal("1.55")));
    var room = new Room(oversold, tally(0, 0));

    assertThat(room.exceededBy(tally(15, 10))).isEmpty();
    assertThat(room.exceededBy(tally(16, 0))).contains(Resource.DOMAINS);
    assertThat(room.exceededBy(tally(15, 11))).contains(Resource.DOMAINS);
  }

  @Test
  void what_is_not_limited_is_never_exceeded() {
    var free = TEN_DOMAINS.withLimits(new Limits(Map.of()));

    assertThat(new Room(free, tally(0, 0)).exceededBy(tally(1_000_000, 1_000_000))).isEmpty();
  }

  private static Tally tally(long granted, long used) {
    return new Tally(
        Quantities.none().with(Resource.DOMAINS, granted),
        Quantities.none().with(Resource.DOMAINS, used));
  }
}
