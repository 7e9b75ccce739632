package io.tallyhost.application.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.People;
import io.tallyhost.domain.invoicing.BillingSettings;
import org.junit.jupiter.api.Test;

final class ChangeBillingSettingsTest {

  private final BillingWorld world = new BillingWorld();
  private final InMemoryBillingSettings store = world.settings;
  private final ChangeBillingSettings change =
      new ChangeBillingSettings(store, world.recorder, world.unitOfWork);

  @Test
  void the_operator_lets_resellers_issue_and_that_is_written_down() {
    var operator = People.operator(world.samples.somebody().account());
    var after = change.handle(operator, ChangeBillingSettingsTest::delegated);
    assertThat(after.resellerIsIssuer()).isTrue();
    assertThat(new ShowBillingSettings(store).handle(operator)).isEqualTo(after);
    assertThat(world.trail.entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.after()).containsEntry("reseller_is_issuer", "true"));
  }

  @Test
  void a_reseller_neither_sees_nor_changes_them() {
    var reseller = People.reseller(world.samples.somebody().account());
    assertThatThrownBy(() -> change.handle(reseller, ChangeBillingSettingsTest::delegated))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> new ShowBillingSettings(store).handle(reseller))
        .isInstanceOf(Forbidden.class);
  }

  private static BillingSettings delegated(BillingSettings before) {
    return new BillingSettings(before.company(), true, before.dunning());
  }
}
