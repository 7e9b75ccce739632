package io.tallyhost.domain.reseller;

import java.util.List;
import java.util.Optional;

/** Driven port: the packages. The one called {@code default} is there from the start. */
public interface ResellerPackages {

  /** Refused as a conflict when the name is taken. */
  void add(ResellerPackage added);

  void update(ResellerPackage changed);

  void remove(String name);

  Optional<ResellerPackage> find(String name);

  /** All of them, by name. */
  List<ResellerPackage> all();
}
