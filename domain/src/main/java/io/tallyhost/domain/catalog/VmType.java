package io.tallyhost.domain.catalog;

/** How a virtual machine was chosen. */
public enum VmType {
  /** A variant from the catalogue. */
  PRESET,
  /** Built to order on fast disks. */
  CUSTOM,
  /** Built to order on big disks. */
  STORAGE
}
