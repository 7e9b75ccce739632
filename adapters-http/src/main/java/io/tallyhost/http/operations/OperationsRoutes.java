package io.tallyhost.http.operations;

import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;

/** Routes at the root of the address space. */
public interface OperationsRoutes extends Routes {

  @Override
  default Surface surface() {
    return OperationsSurface.SURFACE;
  }
}
