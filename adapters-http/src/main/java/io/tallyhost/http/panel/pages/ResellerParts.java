package io.tallyhost.http.panel.pages;

import io.tallyhost.application.identity.ListPermissionGroups;
import io.tallyhost.application.reseller.ShowReseller;
import io.tallyhost.http.panel.Desk;

/** What all pages about one reseller are made of. */
public record ResellerParts(Desk desk, ShowReseller showReseller, ListPermissionGroups groups) {

  ResellerFrame frame() {
    return new ResellerFrame(showReseller);
  }
}
