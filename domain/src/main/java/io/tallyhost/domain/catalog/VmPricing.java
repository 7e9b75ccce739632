package io.tallyhost.domain.catalog;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Rounding;
import io.tallyhost.domain.shared.InvalidValue;

/**
 * What the parts of a machine built to order cost a month.
 *
 * @param diskUnitGb how many gigabytes one unit of disk has; a started unit counts
 */
public record VmPricing(Money ramPerGb, Money cpuPerCore, Money perDiskUnit, int diskUnitGb) {

  public VmPricing {
    InvalidValue.unless(!ramPerGb.isNegative(), "ram price", ramPerGb, "zero or more");
    InvalidValue.unless(!cpuPerCore.isNegative(), "cpu price", cpuPerCore, "zero or more");
    InvalidValue.unless(!perDiskUnit.isNegative(), "disk price", perDiskUnit, "zero or more");
    InvalidValue.unless(diskUnitGb > 0, "disk unit", diskUnitGb, "a positive number");
  }

  /** A month of that size. */
  public Money of(VmResources size) {
    return ramPerGb
        .times(size.ramGb())
        .plus(cpuPerCore.times(size.cpuCores()))
        .plus(perDiskUnit.times(Rounding.ceiling(size.diskGb(), 1, diskUnitGb)));
  }
}
