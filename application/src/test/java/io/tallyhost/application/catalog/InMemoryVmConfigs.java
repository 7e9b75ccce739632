package io.tallyhost.application.catalog;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmConfigs;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Prices of machines built to order in a map. */
public final class InMemoryVmConfigs implements VmConfigs {

  private final InMemoryTable<String, VmConfig> configs;

  public InMemoryVmConfigs(InMemoryUnitOfWork unitOfWork) {
    this.configs = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public Optional<VmConfig> find(Currency currency) {
    return configs.find(currency.getCurrencyCode());
  }

  @Override
  public List<VmConfig> all() {
    return List.copyOf(configs.all());
  }

  @Override
  public void save(VmConfig config) {
    configs.put(config.currency().getCurrencyCode(), config);
  }
}
