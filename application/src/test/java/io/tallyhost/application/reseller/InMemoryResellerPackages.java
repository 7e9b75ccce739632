package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.reseller.ResellerPackage;
import io.tallyhost.domain.reseller.ResellerPackages;
import java.util.List;
import java.util.Optional;

/** Packages in a map, the default one among them from the start. */
public final class InMemoryResellerPackages implements ResellerPackages {

  private final InMemoryTable<String, ResellerPackage> packages;

  public InMemoryResellerPackages(InMemoryUnitOfWork unitOfWork) {
    this.packages = InMemoryTable.ordered(unitOfWork);
    packages.insert(ResellerPackage.DEFAULT_NAME, ResellerPackage.STANDARD);
  }

  @Override
  public void add(ResellerPackage added) {
    if (packages.find(added.name()).isPresent()) {
      throw new Conflict("A package of that name exists");
    }
    packages.insert(added.name(), added);
  }

  @Override
  public void update(ResellerPackage changed) {
    packages.update(changed.name(), changed);
  }

  @Override
  public void remove(String name) {
    if (packages.find(name).isEmpty()) {
      throw new IllegalStateException("Not there: " + name);
    }
    packages.remove(name);
  }

  @Override
  public Optional<ResellerPackage> find(String name) {
    return packages.find(name);
  }

  @Override
  public List<ResellerPackage> all() {
    return List.copyOf(packages.all());
  }
}
