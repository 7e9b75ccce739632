package io.tallyhost.application.ordering;

import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmType;
import java.util.function.Function;

/** What somebody wants: something from the catalogue, or something built to order. */
public sealed interface Selection {

  <T> T fold(Function<Preset, T> onPreset, Function<Custom, T> onCustom);

  /** A variant as it stands in the catalogue. */
  record Preset(VariantId variant) implements Selection {

    @Override
    public <T> T fold(Function<Preset, T> onPreset, Function<Custom, T> onCustom) {
      return onPreset.apply(this);
    }
  }

  /** A machine of that size at that place. */
  record Custom(VmType type, VmResources size, String location, int extraIpv4)
      implements Selection {

    @Override
    public <T> T fold(Function<Preset, T> onPreset, Function<Custom, T> onCustom) {
      return onCustom.apply(this);
    }
  }
}
