package io.tallyhost.http.vps;

import io.tallyhost.application.ordering.UpgradeService;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Request;

/** Reads what is asked of services. */
final class ServiceInput {

  private static final int MOST = 1_000_000;

  private ServiceInput() {}

  static ServiceId id(Request request) {
    return VpsInput.id(request.path("id"), "Service", ServiceId::new);
  }

  /** A label that can be one; otherwise there is nothing to change. */
  static String label(JsonBody body) {
    try {
      return InvalidValue.line("label", body.text("label"), Service.LONGEST_LABEL);
    } catch (InvalidValue none) {
      throw VpsSurface.refusal(400, "No valid fields to update");
    }
  }

  static UpgradeService.Command upgrade(Request request) {
    var body = request.body();
    return new UpgradeService.Command(
        id(request),
        body.optionalWhole("ramGb", 1, MOST),
        body.optionalWhole("cpuCores", 1, MOST),
        body.optionalWhole("ssdGb", 1, MOST),
        body.optionalWhole("extraIpv4", 1, MOST));
  }
}
