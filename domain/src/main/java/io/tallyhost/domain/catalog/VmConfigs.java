package io.tallyhost.domain.catalog;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Driven port: what machines built to order cost, by currency. */
public interface VmConfigs {

  Optional<VmConfig> find(Currency currency);

  List<VmConfig> all();

  void save(VmConfig config);
}
