package io.tallyhost.domain.model;

import io.tallyhost.domain.model.naive.NaiveRoom;
import io.tallyhost.domain.reseller.Allotment;
import io.tallyhost.domain.reseller.Customers.Tally;
import io.tallyhost.domain.reseller.Limits;
import io.tallyhost.domain.reseller.Overselling;
import io.tallyhost.domain.reseller.Quantities;
import io.tallyhost.domain.reseller.ResellerPackage;
import io.tallyhost.domain.reseller.Resource;
import io.tallyhost.domain.reseller.Room;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;

/** What a reseller may promise its customers, and what they use of it. */
final class Shelf {

  private static final List<Resource> RESOURCES = List.of(Resource.values());

  private final Allotment allotment;
  private Tally tally = Tally.EMPTY;
  private final NaiveRoom naive;

  Shelf(Dice dice) {
    var limits = new EnumMap<Resource, Long>(Resource.class);
    var plain = new long[RESOURCES.size()];
    for (var i = 0; i < plain.length; i++) {
      plain[i] = dice.chance(25) ? NaiveRoom.UNLIMITED : dice.between(0, 200);
      limits.put(RESOURCES.get(i), plain[i]);
    }
    var hundredths = dice.chance(50) ? dice.between(100, 400) : 100;
    allotment =
        Allotment.of(ResellerPackage.STANDARD)
            .withLimits(new Limits(limits))
            .withOverselling(
                hundredths == 100
                    ? Overselling.OFF
                    : new Overselling(true, BigDecimal.valueOf(hundredths, 2)));
    naive = new NaiveRoom(plain, hundredths);
  }

  Outcome promise(Dice dice) {
    var index = dice.below(RESOURCES.size());
    var resource = RESOURCES.get(index);
    var total = Math.max(0, naive.promised(index) + dice.between(-40, 60));
    var after = new Tally(tally.granted().with(resource, total), tally.used());
    var allowed = decide(resource, after, naive.mayPromise(index, total));
    if (allowed) {
      naive.promise(index, total);
    }
    return Outcome.of(allowed);
  }

  Outcome use(Dice dice) {
    var index = dice.below(RESOURCES.size());
    var resource = RESOURCES.get(index);
    var total = Math.max(0, naive.used(index) + dice.between(-40, 60));
    var after = new Tally(tally.granted(), tally.used().with(resource, total));
    var allowed = decide(resource, after, naive.mayUse(index, total));
    if (allowed) {
      naive.use(index, total);
    }
    return Outcome.of(allowed);
  }

  private boolean decide(Resource resource, Tally after, boolean expected) {
    var exceeded = new Room(allotment, tally).exceededBy(after);
    Same.thing("exceeded", expected ? "" : resource.name(), exceeded.map(Enum::name).orElse(""));
    if (exceeded.isEmpty()) {
      tally = after;
    }
    return exceeded.isEmpty();
  }

  void agree() {
    Quantities granted = tally.granted();
    for (var index = 0; index < RESOURCES.size(); index++) {
      var resource = RESOURCES.get(index);
      Same.number("promised", naive.promised(index), granted.of(resource));
      Same.number("used", naive.used(index), tally.used().of(resource));
    }
  }
}
