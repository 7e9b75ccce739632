package io.tallyhost.http.panel;

import io.tallyhost.domain.reseller.Branding;
import java.util.Optional;

/** Knows whose face the panel wears under a domain. */
@FunctionalInterface
public interface Brands {

  /** The branding of the reseller who has put the panel under this domain and may rebrand it. */
  Optional<Branding> of(String domain);
}
