package io.tallyhost.http.whitelabel;

import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;

/** Routes of /wp-json/resellportal/v1. */
public interface WhitelabelRoutes extends Routes {

  @Override
  default Surface surface() {
    return WhitelabelSurface.SURFACE;
  }
}
