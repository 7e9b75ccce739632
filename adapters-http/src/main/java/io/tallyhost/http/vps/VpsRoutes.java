package io.tallyhost.http.vps;

import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;

/** Routes of /api/reseller/v1. */
public interface VpsRoutes extends Routes {

  @Override
  default Surface surface() {
    return VpsSurface.SURFACE;
  }
}
