package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.ResellerPackage;
import io.tallyhost.domain.reseller.ResellerPackages;
import io.tallyhost.domain.reseller.Resellers;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Use case: the operator's named sets of limits and grants. Changing one changes what comes after,
 * not the resellers who started with it.
 */
public final class ManagePackages {

  private final ResellerPackages packages;
  private final Resellers resellers;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;

  public ManagePackages(
      ResellerPackages packages, Resellers resellers, UnitOfWork unitOfWork, Recorder recorder) {
    this.packages = packages;
    this.resellers = resellers;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
  }

  public List<ResellerPackage> list(Principal principal) {
    Access.require(principal, Permission.PACKAGES_VIEW);
    return packages.all();
  }

  public ResellerPackage show(Principal principal, String name) {
    Access.require(principal, Permission.PACKAGES_VIEW);
    return found(name);
  }

  public ResellerPackage add(Principal principal, ResellerPackage added) {
    return edit(
        principal,
        () -> {
          packages.add(added);
          record(principal, "packages.create", added);
          return added;
        });
  }

  /** The new one comes from the old; its name stays. */
  public ResellerPackage change(
      Principal principal, String name, UnaryOperator<ResellerPackage> change) {
    return edit(
        principal,
        () -> {
          var changed = change.apply(found(name));
          packages.update(changed);
          record(principal, "packages.edit", changed);
          return changed;
        });
  }

  public void remove(Principal principal, String name) {
    var unused =
        edit(
            principal,
            () -> {
              var found = found(name);
              if (name.equals(ResellerPackage.DEFAULT_NAME)) {
                throw new Conflict("The default package stays");
              }
              if (resellers.anyWithPackage(name)) {
                throw new Conflict("This package has resellers");
              }
              packages.remove(name);
              record(principal, "packages.delete", found);
              return found;
            });
  }

  private ResellerPackage edit(Principal principal, Supplier<ResellerPackage> work) {
    Access.requireOperator(principal, Permission.PACKAGES_EDIT);
    return unitOfWork.perform(work);
  }

  private ResellerPackage found(String name) {
    return packages.find(name).orElseThrow(() -> new NotFound("Package"));
  }

  private void record(Principal principal, String action, ResellerPackage of) {
    recorder.changed(
        principal,
        principal.owner(),
        action,
        of.name(),
        Map.of(),
        Map.of("limits", of.limits().most().toString(), "grants", Names.of(of.grants().allowed())));
  }
}
