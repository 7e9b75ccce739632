package io.tallyhost.http.panel;

import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;

/** Pages of the panel. */
public interface PanelRoutes extends Routes {

  @Override
  default Surface surface() {
    return PanelSurface.SURFACE;
  }
}
