package io.tallyhost.virtfusion;

import io.tallyhost.domain.service.HypervisorFailure;

/** A failed call: what it means to the caller, and whether waiting a little may help. */
final class PanelFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HypervisorFailure meaning;
  private final boolean passing;

  private PanelFailure(HypervisorFailure meaning, boolean passing) {
    super(meaning);
    this.meaning = meaning;
    this.passing = passing;
  }

  static PanelFailure passing(HypervisorFailure meaning) {
    return new PanelFailure(meaning, true);
  }

  static PanelFailure lasting(HypervisorFailure meaning) {
    return new PanelFailure(meaning, false);
  }

  HypervisorFailure meaning() {
    return meaning;
  }

  boolean isPassing() {
    return passing;
  }
}
