package io.tallyhost.application.identity;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.PermissionGroups;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** {@link PermissionGroups} in memory. */
public final class InMemoryPermissionGroups implements PermissionGroups {

  private final InMemoryTable<String, PermissionGroup> groups;
  private final ToLongFunction<PermissionGroupId> members;

  /** With a function that counts the members of a group. */
  public InMemoryPermissionGroups(
      InMemoryUnitOfWork unitOfWork, ToLongFunction<PermissionGroupId> members) {
    this.groups = InMemoryTable.ordered(unitOfWork);
    this.members = members;
    add(group("cgroupsales00000000000000", "SALES", true));
    add(group("cgroupsupport000000000000", "SUPPORT", true));
    add(group("cgrouppartner000000000000", "PARTNER", true));
  }

  @Override
  public void add(PermissionGroup group) {
    requireFreeName(group);
    groups.insert(group.id().value(), group);
  }

  @Override
  public void update(PermissionGroup group) {
    requireFreeName(group);
    groups.update(group.id().value(), group);
  }

  @Override
  public void remove(PermissionGroupId id) {
    groups.remove(id.value());
  }

  @Override
  public Optional<PermissionGroup> find(PermissionGroupId id) {
    return groups.find(id.value());
  }

  @Override
  public Optional<PermissionGroup> named(String name) {
    return groups.where(it -> key(it.name()).equals(key(name))).stream().findFirst();
  }

  @Override
  public List<PermissionGroup> all() {
    return groups.all().stream().sorted(Comparator.comparing(it -> key(it.name()))).toList();
  }

  @Override
  public long members(PermissionGroupId id) {
    return members.applyAsLong(id);
  }

  private void requireFreeName(PermissionGroup group) {
    if (named(group.name()).filter(it -> !it.id().equals(group.id())).isPresent()) {
      throw new Conflict("A permission group of that name exists already");
    }
  }

  private static PermissionGroup group(String id, String name, boolean forSubResellers) {
    return new PermissionGroup(
        new PermissionGroupId(id), name, PermissionGroup.initial(name), forSubResellers);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
