package io.tallyhost.application.reseller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.reseller.Grant;
import io.tallyhost.domain.reseller.Grants;
import io.tallyhost.domain.reseller.Limits;
import io.tallyhost.domain.reseller.ResellerPackage;
import io.tallyhost.domain.reseller.ResellerPackages;
import io.tallyhost.domain.reseller.Resource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link ResellerPackages} promises. */
public abstract class ResellerPackagesContract {

  private final String name = "p" + new RandomIds().next();
  private final ResellerPackage small =
      new ResellerPackage(
          name, new Limits(Map.of(Resource.USERS, 3L)), Grants.of(Grant.PHP, Grant.CRON));

  protected abstract ResellerPackages packages();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void the_default_one_is_there_from_the_start() {
    assertThat(packages().find(ResellerPackage.DEFAULT_NAME)).contains(ResellerPackage.STANDARD);
  }

  @Test
  void one_comes_back_equal_until_it_is_changed_or_removed() {
    packages().add(small);
    assertThat(packages().find(name)).contains(small);

    var bigger = new ResellerPackage(name, new Limits(Map.of()), Grants.none());
    packages().update(bigger);
    assertThat(packages().find(name)).contains(bigger);

    packages().remove(name);
    assertThat(packages().find(name)).isEmpty();
  }

  @Test
  void all_of_them_come_by_name() {
    packages().add(small);

    assertThat(packages().all())
        .contains(small, ResellerPackage.STANDARD)
        .isSortedAccordingTo((one, other) -> one.name().compareTo(other.name()));
  }

  @Test
  void a_name_is_taken_once() {
    packages().add(small);

    assertThatThrownBy(() -> packages().add(small)).isInstanceOf(Conflict.class);
  }

  @Test
  void one_that_is_not_there_is_neither_changed_nor_removed() {
    assertThatThrownBy(() -> packages().update(small)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> packages().remove(name)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_failed_unit_of_work_leaves_nothing_behind() {
    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          packages().add(small);
                          throw new IllegalStateException("after the write");
                        }))
        .hasMessage("after the write");
    assertThat(packages().find(name)).isEmpty();
  }
}
