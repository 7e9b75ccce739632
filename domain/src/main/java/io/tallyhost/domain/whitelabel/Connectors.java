package io.tallyhost.domain.whitelabel;

import io.tallyhost.domain.whitelabel.product.ConnectorAddress;

/** Driven port: which connector listens at an address. */
public interface Connectors {

  Connector at(ConnectorAddress address);
}
