package io.tallyhost.http.admin;

import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;

/** Routes of /api/admin. */
public interface AdminRoutes extends Routes {

  @Override
  default Surface surface() {
    return AdminSurface.SURFACE;
  }
}
