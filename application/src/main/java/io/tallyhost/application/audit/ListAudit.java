package io.tallyhost.application.audit;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.audit.AuditArchive;
import io.tallyhost.domain.audit.AuditQuery;
import io.tallyhost.domain.audit.ChainedEntry;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;

/** Use case: what was done, newest first, as far as the caller may see it. */
public final class ListAudit {

  private final AuditArchive archive;

  public ListAudit(AuditArchive archive) {
    this.archive = archive;
  }

  public Page<ChainedEntry> handle(Principal principal, AuditQuery query, PageRequest page) {
    Access.require(principal, Permission.AUDIT_VIEW);
    return archive.list(inSight(principal, query), page);
  }

  private static AuditQuery inSight(Principal principal, AuditQuery query) {
    return switch (principal.kind()) {
      case OPERATOR -> query;
      case RESELLER -> query.within(principal.owner().root());
      case SUB_RESELLER, CUSTOMER -> query.within(principal.owner().root()).of(principal.account());
    };
  }
}
