package io.tallyhost.domain.reseller;

import java.util.Optional;

/** Driven port: whose face is worn under a domain. */
@FunctionalInterface
public interface Brands {

  /** The branding of the one reseller that has put this domain to use; none when two claim it. */
  Optional<Branding> under(HostName domain);
}
